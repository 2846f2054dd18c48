// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.ModelLibrary;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;

/**
 * A version of a model to be compared or merged: a file, an edition in the database, or an earlier revision of one.
 *
 * @param item  what a screen knows it by
 * @param name  what people call it
 * @param model the model
 */
record Version(String item, String name, TypicalServiceModel model) {

	private static final Texts WORDS = Language.words(Version.class);

	/**
	 * Reads a version; not for the thread of the user interface.
	 *
	 * @param data the open database; editions cannot be read without one
	 * @throws Exception whatever reading brings; its text is for people
	 */
	static Version read(Optional<Data> data, String item) throws Exception {
		Optional<ModelKey> key = ModelKey.of(item);
		if (key.isEmpty()) {
			Path path = Path.of(item);
			return new Version(item, path.getFileName().toString(), ModelFile.read(path).model());
		}
		Data open = data.orElseThrow(() -> new IllegalStateException(WORDS.get("closed")));
		ModelKey at = key.get();
		if (at.revision() > 0) {
			String text = new ModelLibrary().text(open.store(), at.id(), at.edition(), at.revision());
			return new Version(item, WORDS.get("version.revision", at.edition(), String.valueOf(at.revision())),
					EditModel.model(text));
		}
		String text = new EditModel().open(open.store(), at.id(), at.edition(), open.conditions().settings()).text();
		return new Version(item, WORDS.get("version.edition", at.id(), at.edition()), EditModel.model(text));
	}

	/** Its text. */
	String text() {
		return EditModel.text(model);
	}
}
