// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

/**
 * An Office file that can't be read, or not any further. It says what and where by a stable code and plain values, so
 * that the caller words it for its user.
 */
public final class OoxmlException extends Exception {

	/** The file unpacks to more than {@link PackageLimits} allows. {@link #found()} names the part and the limit. */
	public static final String ZIP_BOMB = "ZIP_BOMB";

	private static final long serialVersionUID = 1L;

	private final String code;
	private final String place;
	private final long position;
	private final String found;

	/**
	 * @param code     {@link #ZIP_BOMB}, or one that the reader of a format names
	 * @param place    the worksheet's name, or {@code null} if the problem lies outside of any
	 * @param position the number of the row or paragraph that was being read, counted from 1; 0 if none was
	 * @param found    what was found, see the codes
	 * @param cause    the technical cause, or {@code null}
	 */
	public OoxmlException(String code, String place, long position, String found, Throwable cause) {
		super(code + ": " + found + (place == null ? "" : " (" + place + ", " + position + ")"), cause);
		this.code = code;
		this.place = place;
		this.position = position;
		this.found = found;
	}

	/**
	 * The file is not of the format it was opened as. {@link #found()} tells what it is: {@code empty}, {@code xls} and
	 * {@code doc} (the old binary formats), {@code encrypted} (a password is needed to open it), {@code ole2} (another
	 * old Office document), {@code xlsx}, {@code xlsb}, {@code docx}, {@code pptx}, {@code opendocument}, {@code zip},
	 * {@code html}, {@code xml}, {@code pdf}, {@code rtf}, {@code text} (such as CSV) or {@code binary}.
	 */
	public static OoxmlException notOf(String format, String found) {
		return new OoxmlException("NOT_" + format, null, 0, found, null);
	}

	/** {@return the stable code} */
	public String code() {
		return code;
	}

	/** {@return the worksheet's name, or {@code null} if the problem lies outside of any} */
	public String place() {
		return place;
	}

	/** {@return the number of the row or paragraph that was being read, counted from 1; 0 if none was} */
	public long position() {
		return position;
	}

	/** {@return what was found, see the codes} */
	public String found() {
		return found;
	}
}
