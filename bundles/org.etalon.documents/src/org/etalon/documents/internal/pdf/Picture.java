// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A picture as PDF takes it. JPEG goes in as it is, and PNG too unless it is transparent.
 *
 * @param key        tells it from others
 * @param width      in pixels
 * @param height     in pixels
 * @param dictionary what PDF says about it
 * @param data       its bytes
 * @param isRaw      whether they are still to be packed
 * @param alpha      opacity of each pixel, null for a picture that has none
 */
public record Picture(String key, int width, int height, String dictionary, byte[] data, boolean isRaw, byte[] alpha) {

	private static final int MAX_PIXELS = 40_000_000;
	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 };

	/** Reads a PNG or JPEG; null if it is another, damaged, or too large. */
	public static Picture of(String key, byte[] file) {
		try {
			if (file.length > 8 && Arrays.equals(file, 0, 8, PNG, 0, 8)) {
				return png(key, ByteBuffer.wrap(file));
			}
			return file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8 ? jpeg(key, file) : null;
		} catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException
				| DataFormatException e) {
			return null;
		}
	}

	private static Picture jpeg(String key, byte[] file) {
		ByteBuffer in = ByteBuffer.wrap(file);
		for (int at = 2;;) {
			int marker = in.getShort(at) & 0xFFFF;
			boolean frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8
					&& marker != 0xFFCC;
			if (frame) {
				int height = in.getShort(at + 5) & 0xFFFF;
				int width = in.getShort(at + 7) & 0xFFFF;
				int components = in.get(at + 9);
				String space = components == 1 ? "/DeviceGray"
						: components == 3 ? "/DeviceRGB" : "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]";
				return new Picture(key, width, height, image(width, height, space, 8) + " /Filter /DCTDecode", file,
						false, null);
			}
			at += 2 + (in.getShort(at + 2) & 0xFFFF);
		}
	}

	private static String image(int width, int height, String space, int bits) {
		return "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + " /ColorSpace " + space
				+ " /BitsPerComponent " + bits;
	}

	private static Picture png(String key, ByteBuffer in) throws DataFormatException {
		int width = in.getInt(16);
		int height = in.getInt(20);
		int bits = in.get(24);
		int type = in.get(25);
		if (width <= 0 || height <= 0 || (long) width * height > MAX_PIXELS || in.get(28) != 0) {
			return null;
		}
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		byte[] palette = {};
		boolean transparent = false;
		for (int at = 8; at + 8 <= in.limit();) {
			int length = in.getInt(at);
			byte[] chunk = new byte[length];
			in.get(at + 8, chunk);
			switch (in.getInt(at + 4)) {
			case 0x49444154 -> data.writeBytes(chunk); // IDAT
			case 0x504C5445 -> palette = chunk; // PLTE
			case 0x74524E53 -> transparent = true; // tRNS
			default -> {
				// colours as they are
			}
			}
			at += length + 12;
		}
		if (type == 4 || type == 6) {
			return bits == 8 ? withAlpha(key, width, height, type == 4 ? 1 : 3, data.toByteArray()) : null;
		}
		if (transparent) {
			return null;
		}
		int colors = type == 2 ? 3 : 1;
		String space = type == 3
				? "[/Indexed /DeviceRGB " + (palette.length / 3 - 1) + " <" + HexFormat.of().formatHex(palette) + ">]"
				: type == 2 ? "/DeviceRGB" : "/DeviceGray";
		return new Picture(key, width, height,
				image(width, height, space, bits) + " /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors "
						+ colors + " /BitsPerComponent " + bits + " /Columns " + width + " >>",
				data.toByteArray(), false, null);
	}

	/** Parts colours and opacity. */
	private static Picture withAlpha(String key, int width, int height, int colors, byte[] packed)
			throws DataFormatException {
		int bytes = colors + 1;
		int stride = width * bytes;
		byte[] rows = new byte[Math.multiplyExact(stride + 1, height)];
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(packed);
			for (int at = 0; at < rows.length;) {
				int count = inflater.inflate(rows, at, rows.length - at);
				if (count == 0) {
					return null;
				}
				at += count;
			}
		} finally {
			inflater.end();
		}
		byte[] color = new byte[width * height * colors];
		byte[] alpha = new byte[width * height];
		byte[] above = new byte[stride];
		for (int y = 0; y < height; y++) {
			int filter = rows[y * (stride + 1)];
			byte[] row = Arrays.copyOfRange(rows, y * (stride + 1) + 1, (y + 1) * (stride + 1));
			for (int x = 0; x < stride; x++) {
				int left = x < bytes ? 0 : row[x - bytes] & 0xFF;
				int up = above[x] & 0xFF;
				int corner = x < bytes ? 0 : above[x - bytes] & 0xFF;
				row[x] += (byte) switch (filter) {
				case 1 -> left;
				case 2 -> up;
				case 3 -> (left + up) / 2;
				case 4 -> paeth(left, up, corner);
				default -> 0;
				};
			}
			for (int x = 0; x < width; x++) {
				System.arraycopy(row, x * bytes, color, (y * width + x) * colors, colors);
				alpha[y * width + x] = row[x * bytes + colors];
			}
			above = row;
		}
		return new Picture(key, width, height, image(width, height, colors == 3 ? "/DeviceRGB" : "/DeviceGray", 8),
				color, true, alpha);
	}

	private static int paeth(int left, int up, int corner) {
		int guess = left + up - corner;
		int toLeft = Math.abs(guess - left);
		int toUp = Math.abs(guess - up);
		int toCorner = Math.abs(guess - corner);
		return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
	}
}
