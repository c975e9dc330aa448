package dev.lookbook.cli;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the first object of a JSON file is, by the names of its members, as far as there is text of it. */
final class FirstObject {
    private static final Set<String> COCO_SECTIONS = Set.of("images", "annotations", "categories");

    private static final Set<String> RETRIEVAL = Set.of("query_image_id", "gallery_image_id");

    private FirstObject() {}

    /** Whether the file is an array of the records of DeepFashion2's retrieval, of which none is a dataset. */
    static boolean isOfRetrieval(String start) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), start)) {
            if (json.nextToken() != JsonToken.START_ARRAY || json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                if (RETRIEVAL.contains(json.currentName())) {
                    return true;
                }
                json.nextToken();
                json.skipChildren();
            }
        } catch (JacksonException e) {
            // As below.
        }
        return false;
    }

    /** Whether it says where one image is, rather than that it is a COCO file; {@code source} is less sure than the rest. */
    static boolean isLineOfManifest(String start) {
        boolean hasSource = false;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), start)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (name.equals("source-ref")) {
                    return true;
                }
                boolean list = json.nextToken() == JsonToken.START_ARRAY;
                if (list && COCO_SECTIONS.contains(name)) {
                    return false;
                }
                hasSource |= name.equals("source");
                json.skipChildren();
            }
        } catch (JacksonException e) {
            // The text ends early, or is none; whoever reads the file in full will say so.
        }
        return hasSource;
    }
}
