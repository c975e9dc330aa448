/**
 * An example server: post a picture, get the garments that a model sees in it as JSON, as COCO results or drawn over the
 * picture; and a page where one drops a picture and sees them outlined. {@code docs/serve.md} tells of its HTTP.
 *
 * <p>Start with {@link dev.lookbook.examples.serve.ImageServer}, which asks a {@link
 * dev.lookbook.examples.serve.GarmentModel}: {@link dev.lookbook.examples.serve.RekognitionModel}, {@link
 * dev.lookbook.examples.serve.RecordedModel} or {@link dev.lookbook.examples.serve.StandInModel}.
 *
 * <p>Inside: a {@code Router} leads each request to what answers it; {@code DetectRoute} reads a picture ({@code BodyReader},
 * {@code Multipart}), shows it to the model ({@code ModelQueue}) and writes an answer ({@code Answers}). Whatever is in the
 * way is an {@link dev.lookbook.examples.serve.ApiProblem}.
 */
@NullMarked
package dev.lookbook.examples.serve;

import org.jspecify.annotations.NullMarked;
