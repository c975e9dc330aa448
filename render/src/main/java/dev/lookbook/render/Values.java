package dev.lookbook.render;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value.Style;

/** How Immutables writes this package's values; kept out of the class files, where it would need Immutables downstream. */
@Style(jdkOnly = true, allowedClasspathAnnotations = Generated.class)
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@interface Values {}
