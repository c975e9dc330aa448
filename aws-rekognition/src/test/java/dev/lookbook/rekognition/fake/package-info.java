/**
 * The servers that tests talk to instead of AWS, all on the loopback interface; no credentials of anybody are looked for.
 *
 * <p>Start with {@link dev.lookbook.rekognition.fake.FakeRekognition}, a Rekognition Custom Labels that keeps state, takes
 * its time and is as particular as the real one; {@link dev.lookbook.rekognition.fake.S3Server} keeps objects in this
 * process and {@link dev.lookbook.rekognition.fake.S3MockServer} in another, with their checksums. {@link
 * dev.lookbook.rekognition.fake.Faults} stands before any of them and lets requests fail. {@link
 * dev.lookbook.rekognition.fake.AwsClients} makes clients for all of them.
 *
 * <p>It is in the test-jar of {@code dev.lookbook:lookbook-aws-rekognition}; whoever has that needs the test dependencies of
 * the module too.
 */
@NullMarked
package dev.lookbook.rekognition.fake;

import org.jspecify.annotations.NullMarked;
