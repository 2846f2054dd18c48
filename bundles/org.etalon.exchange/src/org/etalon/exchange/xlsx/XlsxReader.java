// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.nio.file.Path;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;

/**
 * Reads the rows of an XLSX file, from the visible worksheets in the workbook's order. Hidden worksheets and charts are
 * left out. Memory use doesn't depend on the size of the file.
 * <p>
 * The texts of the cells are canonical:
 * <ul>
 * <li>strings as a user sees them, formatting and phonetic hints left out;</li>
 * <li>numbers as plain decimals of at most 15 significant digits, without exponent or trailing zeros, whatever the
 * number format (25 % is {@code 0.25}, and a row says beside it that {@code 25%} is shown);</li>
 * <li>numbers formatted as dates as {@code yyyy-MM-dd}, or {@code yyyy-MM-ddTHH:mm:ss} if it isn't midnight;</li>
 * <li>truth values as {@code true} and {@code false}, errors such as {@code #N/A} as they are;</li>
 * <li>of a formula the value that was saved with it.</li>
 * </ul>
 * A reader belongs to one thread. After an exception it can only be closed.
 */
public final class XlsxReader implements AutoCloseable {

	/** The file is no XLSX workbook; see {@link OoxmlException#notOf}. */
	public static final String NOT_XLSX = "NOT_XLSX";

	/**
	 * The file is damaged. {@link OoxmlException#found()} names the part and, after a colon, the place in its XML or
	 * what is wrong. All rows before {@link OoxmlException#position()} were delivered.
	 */
	public static final String CORRUPT_XLSX = "CORRUPT_XLSX";

	/** The workbook has no visible worksheet. {@link OoxmlException#found()} is the number of hidden ones. */
	public static final String NO_SHEETS = "NO_SHEETS";

	private static final String FORMAT = "XLSX";

	private final OoxmlPackage file;
	private final XlsxLimits limits;
	private final Workbook workbook;
	private final CellStyles styles;
	private final SharedStrings strings;
	private SheetRows rows;
	private int nextSheet;

	private XlsxReader(OoxmlPackage file, Path scratchFolder, XlsxLimits limits) throws OoxmlException, IOException {
		this.file = file;
		this.limits = limits;
		this.workbook = Workbook.read(file);
		this.styles = CellStyles.read(file, workbook.styles());
		this.strings = SharedStrings.read(file, workbook.sharedStrings(), scratchFolder, limits);
	}

	/**
	 * Opens a workbook.
	 *
	 * @param file          the file
	 * @param scratchFolder an existing folder for a scratch file, which is made only for a large workbook and deleted
	 *                      on {@link #close()}
	 * @param limits        what reading may cost
	 * @return the reader, before the first row
	 * @throws OoxmlException if the file is no workbook, is damaged, exceeds the limits or has no visible worksheet
	 * @throws IOException    if the file can't be read or the scratch file not be written
	 */
	public static XlsxReader open(Path file, Path scratchFolder, XlsxLimits limits) throws OoxmlException, IOException {
		OoxmlPackage archive = OoxmlPackage.open(file, FORMAT, limits.ofPackage());
		try {
			return new XlsxReader(archive, scratchFolder, limits);
		} catch (OoxmlException | IOException | RuntimeException e) {
			archive.close();
			throw e;
		}
	}

	/**
	 * {@return the next row that isn't empty, or {@code null} after the last one}
	 *
	 * @throws OoxmlException if the worksheet is damaged from here on or exceeds the limits
	 * @throws IOException    if the file can't be read
	 */
	public XlsxRow next() throws OoxmlException, IOException {
		while (true) {
			if (rows == null) {
				if (nextSheet == workbook.sheets().size()) {
					return null;
				}
				Workbook.Sheet sheet = workbook.sheets().get(nextSheet);
				rows = new SheetRows(file.xml(sheet.part(), sheet.name()), sheet.name(), nextSheet, styles, strings,
						workbook.date1904(), limits);
				nextSheet++;
			}
			XlsxRow row = rows.next();
			if (row != null) {
				return row;
			}
			rows.close();
			rows = null;
		}
	}

	@Override
	public void close() throws IOException {
		try (file; strings) {
			if (rows != null) {
				rows.close();
			}
		}
	}
}
