// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelLimits;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.model.base.Document;

/** From a text to a document and back, in steps that do not know each other. */
public final class Codec {

	/** What a text can be, as {@code expected} of a problem. */
	private static final String FORMATS = "XMI (XML)|JSON";
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private Codec() {
	}

	/** Reads a document. */
	public static ModelReading read(String file, String text) throws ModelTextException {
		return read(file, text, Migrations.RELEASED);
	}

	static ModelReading read(String file, String text, Migrations migrations) throws ModelTextException {
		Problems problems = new Problems(file);
		if (text.length() > ModelLimits.MAX_BYTES) {
			throw tooLarge(problems);
		}
		ModelFormat format = format(text, problems);
		Fields tree = format == ModelFormat.XMI ? XmiTree.read(text, problems) : JsonTree.read(text, problems);
		ModelVersion version = Migrations.version(tree, problems);
		Map<EObject, Integer> lines = new IdentityHashMap<>();
		Document document = Binder.bind(migrations.migrate(tree, version, problems), problems, lines);
		if (version.compareTo(ModelVersion.CURRENT) > 0) {
			Kept.in(document).version(version);
		}
		return new ModelReading(document, format, version, problems.all(), lines);
	}

	/** Reads the bytes of a file; a byte order mark is passed over. */
	public static ModelReading read(String file, byte[] bytes) throws ModelTextException {
		Problems problems = new Problems(file);
		if (bytes.length > ModelLimits.MAX_BYTES) {
			throw tooLarge(problems);
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
			throw problems.fatal(new Place(line, text.length() - text.lastIndexOf('\n')), "MODEL_NOT_UTF8",
					String.format("0x%02X", bytes[in.position()]), "UTF-8");
		}
		return read(file, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
	}

	private static ModelTextException tooLarge(Problems problems) {
		return problems.fatal(Place.NONE, "MODEL_TOO_LARGE", "", (ModelLimits.MAX_BYTES >> 20) + " MiB");
	}

	private static ModelFormat format(String text, Problems problems) throws ModelTextException {
		for (int i = 0; i < text.length(); i++) {
			if (!Character.isWhitespace(text.charAt(i))) {
				switch (text.charAt(i)) {
				case '<':
					return ModelFormat.XMI;
				case '{':
					return ModelFormat.JSON;
				default:
					throw problems.fatal(new Place(1, 1), "NOT_A_MODEL",
							text.substring(i, Math.min(i + 20, text.length())).strip(), FORMATS);
				}
			}
		}
		throw problems.fatal(new Place(1, 1), "NOT_A_MODEL", "", FORMATS);
	}

	/** Writes a document. */
	public static String write(Document document, ModelFormat format) throws ModelTextException {
		Problems problems = new Problems("");
		Fields tree = Unbinder.unbind(document, problems);
		return format == ModelFormat.XMI ? XmiWriter.write(tree, problems) : JsonTree.write(tree);
	}

	/** The version a document is written in. */
	public static ModelVersion version(Document document) {
		return Unbinder.version(document);
	}
}
