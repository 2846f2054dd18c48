// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The guide as pages that any browser shows: a page for each section of the workbench, of the same name as the last
 * word of the section's id. They are written anew each time: a newer version says more.
 */
final class Guide {

	/** The first page, shown where there is none of its own. */
	static final String FIRST = "first-day";

	/** All pages in their order. */
	static final List<String> PAGES = List.of(FIRST, "start", "register", "object", "sheet", "templates", "year",
			"monitoring", "models", "following", "rules", "data", "keys");

	/** Editors that have no page of their own, and the page that tells of them. */
	private static final Map<String, String> TOLD_BY = Map.of("template", "templates", "model", "models", "plan",
			"following", "conformity", "following");

	private static final String MARKDOWN = ".md";
	private static final String HTML = ".html";

	/** Where the pages come from. */
	interface Source {
		/** The file of a path like {@code guide/ru/start.md}. */
		InputStream open(String path) throws IOException;
	}

	private final Source source;
	private final Locale language;

	Guide(Source source, Locale language) {
		this.source = source;
		this.language = language;
	}

	/**
	 * The page about a section.
	 *
	 * @param screen id of the section, null if there is none
	 */
	static String page(String screen) {
		String name = screen == null ? FIRST : screen.substring(screen.lastIndexOf('.') + 1);
		return PAGES.contains(name) ? name : TOLD_BY.getOrDefault(name, FIRST);
	}

	/**
	 * Writes all pages into a folder.
	 *
	 * @return the file of a page
	 */
	Path write(Path folder, String page) throws IOException {
		Path pages = Files.createDirectories(folder.resolve(language.getLanguage()));
		List<Node> all = new ArrayList<>();
		for (String each : PAGES) {
			all.add(read(each));
		}
		String style = text("guide/guide.css");
		for (int i = 0; i < PAGES.size(); i++) {
			Files.writeString(pages.resolve(PAGES.get(i) + HTML), html(all, i, style));
		}
		return pages.resolve(page + HTML);
	}

	private Node read(String page) throws IOException {
		Node node = Parser.builder().build().parse(text("guide/" + language.getLanguage() + "/" + page + MARKDOWN));
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				if (link.getDestination().endsWith(MARKDOWN)) {
					link.setDestination(link.getDestination().replace(MARKDOWN, HTML));
				}
				super.visit(link);
			}
		});
		return node;
	}

	private String html(List<Node> all, int shown, String style) {
		HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).build();
		StringBuilder links = new StringBuilder();
		for (int i = 0; i < all.size(); i++) {
			links.append(i == shown ? "<a class=\"here\" aria-current=\"page\"" : "<a").append(" href=\"")
					.append(PAGES.get(i)).append(HTML).append("\">").append(escaped(title(all.get(i))))
					.append("</a>\n");
		}
		return """
				<!DOCTYPE html>
				<html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
				<title>%s</title><style>
				%s</style></head>
				<body><nav>
				%s</nav><main>
				%s</main></body></html>
				""".formatted(language.getLanguage(), escaped(title(all.get(shown))), style, links,
				renderer.render(all.get(shown)));
	}

	/** The heading a page begins with. */
	static String title(Node page) {
		if (!(page.getFirstChild() instanceof Heading heading) || !(heading.getFirstChild() instanceof Text text)) {
			throw new IllegalArgumentException("a page begins with a heading of plain words");
		}
		return text.getLiteral();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	private String text(String path) throws IOException {
		try (InputStream in = source.open(path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
