// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A table for people as one page that works from disk with no network and no script. */
public final class TableHtml {

	private TableHtml() {
	}

	/**
	 * Writes a table; the stream stays open.
	 *
	 * @param product name and version of the product
	 * @param title   what the table is
	 * @param lines   what is said of it as a whole
	 * @param rows    its rows, the titles of the columns first; one that begins with {@code #} stands over figures
	 */
	public static void write(OutputStream out, Locale locale, String product, String title, List<String> lines,
			List<List<String>> rows) throws IOException {
		PageBody page = new PageBody();
		lines.forEach(page::line);
		List<String> titles = rows.get(0);
		page.beginTable("whole", titles);
		for (List<String> row : rows.subList(1, rows.size())) {
			page.begin("tr", "");
			for (int i = 0; i < row.size(); i++) {
				page.cell(titles.get(i).startsWith("#") ? "number" : "", row.get(i));
			}
			page.endRow();
		}
		page.endTable().quiet(product);
		page.write(out, locale, title, product);
	}
}
