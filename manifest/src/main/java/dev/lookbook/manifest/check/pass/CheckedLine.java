package dev.lookbook.manifest.check.pass;

import java.util.List;

/**
 * A line of a manifest, once it was checked. What it holds is good until the next line comes.
 *
 * @param number the line, from 1
 * @param bytes where the line is
 * @param offset where it begins there
 * @param length its bytes, without the line break; none of one that is far too long to be kept
 * @param facts what it says; nothing when it is no JSON
 * @param findings what is wrong with it, in the order of the rules
 * @param fate what the service does with it
 */
@SuppressWarnings("ArrayRecordComponent") // A line is on its way, not a value to be compared.
public record CheckedLine(
        int number, byte[] bytes, int offset, int length, LineFacts facts, List<Finding> findings, LineFate fate) {}
