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
	 * @param rows    its rows, the titles of the columns first
	 */
	public static void write(OutputStream out, Locale locale, String product, String title, List<String> lines,
			List<List<String>> rows) throws IOException {
		PageBody page = new PageBody();
		lines.forEach(page::line);
		page.beginTable("", rows.get(0));
		rows.subList(1, rows.size()).forEach(each -> page.row(each.toArray(String[]::new)));
		page.endTable().quiet(product);
		page.write(out, locale, title, product);
	}
}
