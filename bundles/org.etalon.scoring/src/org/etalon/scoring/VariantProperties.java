// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.etalon.norm.ObjectKind;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Service properties of a variant. Kept at run time, so that a unit test can build the component with the very
 * properties it is registered with.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VariantProperties {

	/** Prefix of the property names. */
	String PREFIX_ = "etalon.variant.";

	/** Stable short id, stands in every result. */
	String id();

	/** Edition of the Rules it implements. */
	String edition();

	/** Kinds of objects it scores. */
	ObjectKind[] kinds();

	/** Two-digit code of the subject of the Federation whose objects it scores, empty for all. */
	String subject() default "";

	/** First day it is in force (ISO), empty for no limit. */
	String effectiveFrom() default "";

	/** Last day it is in force (ISO), empty for no limit. */
	String effectiveTo() default "";
}
