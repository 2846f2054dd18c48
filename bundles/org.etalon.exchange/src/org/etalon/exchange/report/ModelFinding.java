// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import org.etalon.norm.Text;

/**
 * What was found in a model.
 *
 * @param error    whether the model is wrong, or only remarkable
 * @param code     stable code
 * @param clause   clause that demands it, for programs, empty where none does
 * @param cited    the same as a sentence refers to it, empty where none does
 * @param path     place in the document for people, empty when the text as a whole is meant
 * @param fragment place for programs: the id of the object or the way to it
 * @param line     line of the text, 0 where it is not known
 * @param where    the place in words, empty when the text as a whole is meant
 * @param message  what is wrong, in words
 */
public record ModelFinding(boolean error, String code, String clause, Text cited, String path, String fragment,
		long line, Text where, Text message) {

	/** Where it is in the text: the line and, for whoever edits it by hand, the id of the object. */
	public String place() {
		String id = fragment.startsWith("/") ? "" : fragment;
		return line == 0 ? id : id.isEmpty() ? Long.toString(line) : line + " " + id;
	}

	/** What is wrong and by which clause. */
	public Text remark() {
		return remark(message, cited);
	}

	/**
	 * What is wrong and by which clause, before the point of the sentence.
	 *
	 * @param cited the clause as a sentence refers to it, empty where none demands it
	 */
	public static Text remark(Text message, Text cited) {
		return cited.ru().isEmpty() ? message
				: new Text(remark(message.ru(), cited.ru()), remark(message.en(), cited.en()));
	}

	private static String remark(String message, String cited) {
		String end = message.endsWith(".") ? "." : "";
		return message.substring(0, message.length() - end.length()) + " (" + cited + ")" + end;
	}
}
