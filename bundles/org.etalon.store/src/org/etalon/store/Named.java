// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How people call a component of a record that is kept: as a column of a list, in a history, in a message. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Named {

	/** The Russian name. */
	String ru();

	/** The English name. */
	String en();

	/** The clause of the Rules it comes from, empty if from none. */
	String clause() default "";

	/** Whether it is searched and sorted by as people read it: letter case, ё and white space do not matter. */
	boolean searched() default false;

	/** Whether it is personal data, which can be erased from all revisions on request. */
	boolean personal() default false;
}
