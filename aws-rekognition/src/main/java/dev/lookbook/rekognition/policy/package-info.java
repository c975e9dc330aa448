/**
 * What an account must allow so that Custom Labels can be used.
 *
 * <p>Start with {@link dev.lookbook.rekognition.policy.Policies}, which writes the documents, as JSON text, for buckets of
 * given names. Nothing is sent anywhere: who may change an account's permissions reads them and puts them in.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-aws-rekognition}, module {@code dev.lookbook.rekognition}.
 */
@NullMarked
package dev.lookbook.rekognition.policy;

import org.jspecify.annotations.NullMarked;
