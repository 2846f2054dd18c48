// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

/**
 * A workbook that can't be read, or not any further. It says what and where by a stable code and plain values, so that
 * the caller words it for its user.
 */
public final class XlsxException extends Exception {

	/**
	 * The file is no XLSX workbook. {@link #found()} tells what it is: {@code empty}, {@code xls} (the old binary
	 * format), {@code encrypted} (a password is needed to open it), {@code ole2} (another old Office document),
	 * {@code xlsb}, {@code docx}, {@code pptx}, {@code opendocument}, {@code zip}, {@code html}, {@code xml},
	 * {@code pdf}, {@code rtf}, {@code text} (such as CSV) or {@code binary}.
	 */
	public static final String NOT_XLSX = "NOT_XLSX";

	/** The file unpacks to more than {@link XlsxLimits} allows. {@link #found()} names the part and the limit. */
	public static final String ZIP_BOMB = "ZIP_BOMB";

	/**
	 * The file is damaged. {@link #found()} names the part and, after a colon, the place in its XML or what is wrong.
	 * All rows before {@link #row()} were delivered.
	 */
	public static final String CORRUPT_XLSX = "CORRUPT_XLSX";

	/** The workbook has no visible worksheet. {@link #found()} is the number of hidden ones. */
	public static final String NO_SHEETS = "NO_SHEETS";

	private static final long serialVersionUID = 1L;

	private final String code;
	private final String sheet;
	private final long row;
	private final String found;

	/**
	 * @param code  one of the codes above
	 * @param sheet the worksheet's name, or {@code null} if the problem lies outside the worksheets
	 * @param row   the number of the row that was being read, counted from 1; 0 if none was
	 * @param found what was found, see the codes
	 * @param cause the technical cause, or {@code null}
	 */
	public XlsxException(String code, String sheet, long row, String found, Throwable cause) {
		super(code + ": " + found + (sheet == null ? "" : " (sheet " + sheet + ", row " + row + ")"), cause);
		this.code = code;
		this.sheet = sheet;
		this.row = row;
		this.found = found;
	}

	/** {@return the stable code} */
	public String code() {
		return code;
	}

	/** {@return the worksheet's name, or {@code null} if the problem lies outside the worksheets} */
	public String sheet() {
		return sheet;
	}

	/** {@return the number of the row that was being read, counted from 1; 0 if none was} */
	public long row() {
		return row;
	}

	/** {@return what was found, see the codes} */
	public String found() {
		return found;
	}
}
