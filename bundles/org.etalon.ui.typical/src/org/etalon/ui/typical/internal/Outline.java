// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.function.Function;

/** A part of a model as a tree of things, each with fields, and what can be added: it knows no widgets. */
interface Outline {

	/**
	 * A column.
	 *
	 * @param caption its caption
	 * @param width   its width in points, 0 for what the others leave
	 */
	record Column(String caption, int width) {
	}

	/**
	 * A thing in the tree.
	 *
	 * @param thing    the thing
	 * @param cells    what it says in each column
	 * @param children the things under it
	 * @param faint    whether there is nothing to it yet
	 */
	record Node(Object thing, List<String> cells, List<Node> children, boolean faint) {
	}

	/**
	 * Something that can be added.
	 *
	 * @param key  of the words on its button
	 * @param edit adds it at the thing that is chosen, null for none; the edit leads to what was added
	 */
	record Add(String key, Function<Object, Edit> edit) {
	}

	/** The columns. */
	List<Column> columns();

	/** The tree. */
	List<Node> nodes();

	/** What can be added; the first one by {@code Insert} as well. */
	List<Add> adds();

	/** What is said of a thing. */
	List<Field> fields(Object thing);

	/** What a thing is called over its fields. */
	String heading(Object thing);

	/** What of the model a thing stands for: what is wrong with that is wrong with it. */
	default Object subject(Object thing) {
		return thing;
	}

	/** Takes a thing out; an empty edit where it cannot be. */
	Edit remove(Object thing);

	/** Moves a thing one place; an empty edit where it cannot be. */
	Edit move(Object thing, int by);

	/** The key of what is said where there is nothing. */
	String blank();
}
