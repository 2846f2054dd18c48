// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.docx.DocxParagraph;
import org.etalon.exchange.docx.DocxReader;
import org.etalon.exchange.ooxml.FileKind;
import org.etalon.exchange.ooxml.OoxmlException;

/**
 * A text to be read by people, from a file of plain text or a DOCX document; read as a whole.
 *
 * @param paragraphs its paragraphs with text, at least one; of plain text they are parted by empty lines
 */
public record TextDocument(List<TextParagraph> paragraphs) {

	private static final int MOST_CHARS = 1 << 24;
	private static final String EXPECTED = "TXT|DOCX";

	public TextDocument {
		paragraphs = List.copyOf(paragraphs);
	}

	/**
	 * Reads a text: DOCX where the content says so, else plain text.
	 *
	 * @param path     where it is
	 * @param file     how the user named it, for problems
	 * @param encoding encoding of plain text, null to recognise it
	 * @param scratch  folder for temporary files
	 * @throws UnreadableInputException if it cannot be read, is neither, or has no text
	 */
	public static TextDocument read(Path path, String file, Charset encoding, Path scratch)
			throws UnreadableInputException {
		try {
			InputFile input = InputFile.of(path, file, scratch, EXPECTED);
			try {
				List<TextParagraph> paragraphs = isDocx(input.path(), file) ? docx(input.path(), file)
						: plain(TextFile.read(input.path(), file, encoding));
				if (paragraphs.isEmpty()) {
					throw InputFile.unreadable(file, "NO_TEXT", "", "");
				}
				return new TextDocument(paragraphs);
			} finally {
				input.discard();
			}
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	/** Whether it is a DOCX document and not plain text; what is neither is said by name. */
	private static boolean isDocx(Path path, String file) throws IOException, UnreadableInputException {
		String kind = FileKind.of(path);
		return switch (kind) {
		case "zip" -> true;
		case "empty" -> throw InputFile.unreadable(file, "NO_TEXT", "", "");
		case "doc" -> throw InputFile.unreadable(file, "OLD_WORD_FILE", kind, EXPECTED);
		case "encrypted" -> throw InputFile.unreadable(file, "ENCRYPTED_FILE", kind, EXPECTED);
		case "text" -> {
			if (isNamedDocx(file)) {
				throw InputFile.unreadable(file, DocxReader.NOT_DOCX, kind, "DOCX");
			}
			yield false;
		}
		default -> throw InputFile.unreadable(file, "NOT_TEXT", kind, EXPECTED);
		};
	}

	private static boolean isNamedDocx(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		return name.endsWith(".docx") || name.endsWith(".docm");
	}

	private static List<TextParagraph> docx(Path path, String file) throws IOException, UnreadableInputException {
		try {
			List<TextParagraph> paragraphs = new ArrayList<>();
			for (DocxParagraph paragraph : DocxReader.read(path, MOST_CHARS)) {
				if (!isBlank(paragraph.text())) {
					paragraphs.add(new TextParagraph(paragraphs.size() + 1, 0,
							TextParagraph.Kind.valueOf(paragraph.kind().name()), paragraph.text()));
				}
			}
			return paragraphs;
		} catch (OoxmlException e) {
			if (e.code().equals(DocxReader.NOT_DOCX) && !isNamedDocx(file)) {
				throw InputFile.unreadable(file, "NOT_TEXT", e.found(), EXPECTED);
			}
			boolean tooLarge = e.code().equals(DocxReader.TEXT_TOO_LARGE);
			String expected = tooLarge ? Integer.toString(MOST_CHARS)
					: e.code().equals(OoxmlException.ZIP_BOMB) ? "" : "DOCX";
			throw InputFile.unreadable(file, e.code(), e.found(), expected);
		}
	}

	private static List<TextParagraph> plain(String text) {
		List<TextParagraph> paragraphs = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		int line = 0;
		int first = 1;
		for (String one : (Iterable<String>) text.lines()::iterator) {
			line++;
			if (isBlank(one)) {
				add(paragraphs, first, paragraph);
				first = line + 1;
			} else {
				paragraph.append(one).append('\n');
			}
		}
		add(paragraphs, first, paragraph);
		return paragraphs;
	}

	private static void add(List<TextParagraph> paragraphs, int line, StringBuilder text) {
		if (!text.isEmpty()) {
			paragraphs.add(
					new TextParagraph(paragraphs.size() + 1, line, TextParagraph.Kind.TEXT, text.toString().strip()));
			text.setLength(0);
		}
	}

	/** String.isBlank() takes the no-break space for text. */
	private static boolean isBlank(String text) {
		return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
	}
}
