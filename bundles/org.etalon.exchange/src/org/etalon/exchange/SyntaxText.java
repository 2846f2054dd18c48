// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser of XML or JSON says of a damaged text, as a part of a sentence. Parsers speak English only, and of
 * their own places; whoever reads Russian is told the same in Russian, as far as somebody ever breaks a text that way.
 */
final class SyntaxText {

	private record Said(Pattern english, String russian) {
	}

	private static final List<Said> KNOWN = List.of(
			said("XML document structures must start and end within the same entity", "текст обрывается"),
			said("Premature end of file", "текст обрывается"), //
			said("Unexpected end-of-input.*", "текст обрывается"),
			said("The element type \"(.+)\" must be terminated by the matching end-tag .*",
					"элемент «$1» не закрыт, а закрывается что-то другое"),
			said("The end-tag for element type \"(.+)\" must end with a '>' delimiter",
					"за концом элемента «$1» не хватает знака «>»"),
			said("Element type \"(.+)\" must be followed by .*", "у элемента «$1» не хватает знака «>» или пробела"),
			said("Attribute name \"(.+)\" associated with an element type \"(.+)\" must be followed by .*",
					"за атрибутом «$1» элемента «$2» не хватает знака «=»"),
			said("Open quote is expected for attribute \"(.+)\" associated with an\\s+element type\\s+\"(.+)\"",
					"значение атрибута «$1» элемента «$2» не в кавычках"),
			said("The value of attribute \"(.+)\" associated with an element type \"(.+)\" must not contain the '<' .*",
					"в значении атрибута «$1» элемента «$2» стоит «<» или не закрыта кавычка"),
			said("Attribute \"(.+)\" was already specified for element \"(.+)\"",
					"атрибут «$1» элемента «$2» указан дважды"),
			said("The entity name must immediately follow the '&'.*", "знак «&» пишется как «&amp;»"),
			said("The reference to entity \"(.+)\" must end with the ';' delimiter",
					"за «&$1» не хватает «;»; знак «&» пишется как «&amp;»"),
			said("The (?:prefix|namespace prefix) \"(.+?)\" .*not bound", "приставка «$1» не объявлена"),
			said("An invalid XML character \\(Unicode: (.+?)\\).*", "недопустимый знак с кодом $1"),
			said("The content of elements must consist of well-formed character data or markup",
					"знак «<» пишется как «&lt;»"),
			said("The markup in the document (?:preceding|following) the root element must be well-formed",
					"за пределами документа стоит лишнее"),
			said("Content is not allowed in (?:prolog|trailing section)", "за пределами документа стоит лишнее"),
			said("Unexpected character \\('(.+?)' \\(code .*", "не на месте знак «$1»"),
			said("Unrecognized token '(.+?)'.*", "непонятное слово «$1»"),
			said("Duplicate (?:field|Object property) \"?'?(.+?)'?\"?", "поле «$1» указано дважды"),
			said("Illegal unquoted character .*", "строка не закрыта кавычкой"));

	private SyntaxText() {
	}

	private static Said said(String english, String russian) {
		return new Said(Pattern.compile(english, Pattern.DOTALL), russian);
	}

	/** The words of a parser in a language, without the last full stop. */
	static String in(String found, Locale language) {
		String said = found.replaceAll("\\s*\\(start marker at .*", "").replaceAll("\\.+$", "");
		if (Texts.isEnglish(language)) {
			return said;
		}
		for (Said each : KNOWN) {
			Matcher matcher = each.english().matcher(said);
			if (matcher.matches()) {
				return matcher.replaceFirst(each.russian());
			}
		}
		return said;
	}
}
