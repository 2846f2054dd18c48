// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.exchange.Texts;

/**
 * The skeleton of the page with its style and script put in. Its content security policy allows exactly this style and
 * this script and no connection of any kind.
 */
final class Page {

	private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");

	private final Texts texts;
	private final String title;
	private final String product;
	private final String style = resource("report.css");
	private final String script = resource("report.js");

	/** Writes the data where the skeleton wants it. */
	@FunctionalInterface
	interface Data {

		void write() throws IOException;
	}

	Page(Texts texts, String title, String product) throws IOException {
		this.texts = texts;
		this.title = LegalText.of(title);
		this.product = product;
	}

	void writeTo(OutputStream out, Data data) throws IOException {
		String skeleton = resource("report.html");
		Matcher place = PLACE.matcher(skeleton);
		int written = 0;
		while (place.find()) {
			out.write(skeleton.substring(written, place.start()).getBytes(StandardCharsets.UTF_8));
			written = place.end();
			if ("data".equals(place.group(1))) {
				data.write();
			} else {
				out.write(content(place.group(1)).getBytes(StandardCharsets.UTF_8));
			}
		}
		out.write(skeleton.substring(written).getBytes(StandardCharsets.UTF_8));
	}

	private String content(String name) {
		return switch (name) {
		case "style" -> style;
		case "script" -> script;
		case "policy" -> "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
				+ hash(style) + "; script-src " + hash(script);
		case "title" -> escaped(title);
		case "product" -> escaped(product);
		default -> escaped(texts.get(name));
		};
	}

	/**
	 * A page with no script and no connection of any kind.
	 *
	 * @param style the only style its content security policy allows
	 * @param body  what follows the heading, as HTML
	 */
	static String plain(Locale locale, String title, String product, String style, String body) {
		String name = escaped(title);
		return "<!DOCTYPE html>\n<html lang=\"" + (Texts.isEnglish(locale) ? "en" : "ru")
				+ "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
				+ "base-uri 'none'; form-action 'none'; style-src " + hash(style)
				+ "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
				+ "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\""
				+ escaped(product) + "\">\n<title>" + name + "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>"
				+ style + "</style>\n</head>\n<body>\n<h1>" + name + "</h1>\n" + body + "</body>\n</html>\n";
	}

	/** Text inside an element or an attribute. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** What a content security policy allows a style or a script by. */
	static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}

	/** A file beside this class. */
	static String resource(String name) throws IOException {
		try (InputStream in = Page.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
