/**
 * Archives that the JDK cannot read or write, for {@code core} to find; nothing here is for anybody else.
 *
 * <p>Start with {@link dev.lookbook.archive.Provider}. {@link dev.lookbook.archive.EncryptedZip} and {@link
 * dev.lookbook.archive.TarFile} read at any place; {@link dev.lookbook.archive.StreamPass} reads what comes once, and keeps in
 * a {@link dev.lookbook.archive.Spool} what is asked for later. Whatever a library says of damage, {@link
 * dev.lookbook.archive.Decoding} makes the data's fault, and {@link dev.lookbook.archive.Upstream} tells it from the disk's.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-archive}, module {@code dev.lookbook.archive}; it has no API.
 */
@NullMarked
package dev.lookbook.archive;

import org.jspecify.annotations.NullMarked;
