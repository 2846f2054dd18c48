// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import java.io.IOException;
import java.io.InputStream;

import org.etalon.exchange.model.internal.Codec;
import org.etalon.model.base.Document;

/**
 * Documents of the metamodel as texts. XMI and JSON hold the same; which one a text is shows its first character.
 * Writing is deterministic: the same document gives the same text, with line feeds and a last one.
 */
public final class ModelText {

	private ModelText() {
	}

	/**
	 * Reads a document.
	 *
	 * @param name what the text is called in problems
	 * @throws ModelTextException if it cannot be read; anything less is reported in the reading and kept
	 */
	public static ModelReading read(String name, String text) throws ModelTextException {
		return Codec.read(name, text);
	}

	/**
	 * Reads a document in UTF-8 from a file; the stream stays open.
	 *
	 * @param name what the file is called in problems
	 * @throws ModelTextException if it cannot be read; anything less is reported in the reading and kept
	 */
	public static ModelReading read(String name, InputStream file) throws IOException, ModelTextException {
		return Codec.read(name, file.readNBytes(ModelLimits.MAX_BYTES + 1));
	}

	/**
	 * Writes a document, with what was kept when it was read.
	 *
	 * @throws ModelTextException if the format cannot hold it: a reference to something without an id; in XMI control
	 *                            characters, or a kept name that is no name of XML
	 */
	public static String write(Document document, ModelFormat format) throws ModelTextException {
		return Codec.write(document, format);
	}

	/** What an index of documents holds of one. */
	public static ModelFacts facts(Document document) {
		return ModelFacts.of(document, Codec.version(document));
	}
}
