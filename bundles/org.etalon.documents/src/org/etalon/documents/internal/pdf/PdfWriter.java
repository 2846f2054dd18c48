// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;

/** Writes a PDF 1.7 file: pages, embedded parts of fonts with their characters, pictures, metadata. */
public final class PdfWriter {

	/**
	 * What a reader shows about the file.
	 *
	 * @param language as {@code ru-RU}
	 * @param date     its date, null if it is not known
	 */
	public record Properties(String title, String author, String language, LocalDate date) {
	}

	private static final String PRODUCER = "Etalon";

	private final List<byte[]> objects = new ArrayList<>();
	private final Map<Face, TreeMap<Integer, Integer>> used = new EnumMap<>(Face.class);
	private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
	private final Map<String, Integer> images = new LinkedHashMap<>();
	private final List<PdfPage> pages = new ArrayList<>();

	/** A new page; sizes are in points. */
	public PdfPage page(double width, double height) {
		PdfPage page = new PdfPage(this, width, height);
		pages.add(page);
		return page;
	}

	/** The pages so far. */
	public List<PdfPage> pages() {
		return pages;
	}

	/** Notes that a glyph is used, for which character. */
	void use(Face face, int glyph, int character) {
		used.computeIfAbsent(face, any -> new TreeMap<>()).putIfAbsent(glyph, character);
	}

	/** The name of a picture in the resources of pages, which is added to the file once. */
	String image(Picture picture) {
		Integer number = images.get(picture.key());
		if (number == null) {
			int mask = picture.alpha() == null ? 0
					: stream("/Type /XObject /Subtype /Image /Width " + picture.width() + " /Height " + picture.height()
							+ " /ColorSpace /DeviceGray /BitsPerComponent 8", picture.alpha(), true);
			number = stream(picture.dictionary() + (mask == 0 ? "" : " /SMask " + mask + " 0 R"), picture.data(),
					picture.isRaw());
			images.put(picture.key(), number);
		}
		return "I" + number;
	}

	/** The whole file. */
	public byte[] write(Properties properties) {
		int tree = reserve();
		used.forEach((face, characters) -> fonts.put(face, font(face, characters)));
		StringBuilder resources = new StringBuilder("<< /Font <<");
		fonts.forEach((face, number) -> resources.append(" /F").append(face.ordinal()).append(' ').append(number)
				.append(" 0 R"));
		resources.append(" >> /XObject <<");
		images.values()
				.forEach(number -> resources.append(" /I").append(number).append(' ').append(number).append(" 0 R"));
		int shared = object(resources.append(" >> >>").toString());
		StringBuilder kids = new StringBuilder();
		for (PdfPage page : pages) {
			int content = stream("", page.content().getBytes(StandardCharsets.US_ASCII), true);
			kids.append(object("<< /Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 " + number(page.width()) + ' '
					+ number(page.height()) + "] /Resources " + shared + " 0 R /Contents " + content + " 0 R >>"))
					.append(" 0 R ");
		}
		objects.set(tree - 1, ("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>")
				.getBytes(StandardCharsets.US_ASCII));
		int metadata = metadata(properties);
		int catalog = object("<< /Type /Catalog /Pages " + tree + " 0 R /Lang " + text(properties.language())
				+ " /ViewerPreferences << /DisplayDocTitle true >> /Metadata " + metadata + " 0 R >>");
		String date = properties.date() == null ? ""
				: String.format(Locale.ROOT, " /CreationDate (D:%1$s000000Z) /ModDate (D:%1$s000000Z)",
						properties.date().toString().replace("-", ""));
		int info = object("<< /Title " + text(properties.title()) + " /Author " + text(properties.author())
				+ " /Producer (" + PRODUCER + ")" + date + " >>");
		return file(catalog, info);
	}

	private byte[] file(int catalog, int info) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1));
		StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
		for (int i = 0; i < objects.size(); i++) {
			table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
			out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
			out.writeBytes(objects.get(i));
			out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
		}
		int start = out.size();
		// the id is of what the file says, so that the same document has the same
		String id = HexFormat.of().formatHex(hash(out.toByteArray()), 0, 16);
		out.writeBytes(table.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root ").append(catalog)
				.append(" 0 R /Info ").append(info).append(" 0 R /ID [<").append(id).append("> <").append(id)
				.append(">] >>\nstartxref\n").append(start).append("\n%%EOF\n").toString()
				.getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	private static byte[] hash(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private int font(Face face, TreeMap<Integer, Integer> characters) {
		TrueTypeFont font = face.font();
		TreeSet<Integer> glyphs = new TreeSet<>(characters.keySet());
		// six letters that differ with what is embedded
		StringBuilder tag = new StringBuilder();
		int hash = glyphs.hashCode();
		for (int i = 0; i < 6; i++) {
			tag.append((char) ('A' + Math.floorMod(hash, 26)));
			hash /= 26;
		}
		String name = tag + "+" + font.name;
		double scale = 1000.0 / font.unitsPerEm;
		byte[] subset = font.subset(glyphs);
		int file = stream("/Length1 " + subset.length, subset, true);
		boolean italic = font.italicAngle != 0;
		int descriptor = object("<< /Type /FontDescriptor /FontName /" + name + " /Flags " + (italic ? 70 : 6)
				+ " /FontBBox [" + number(font.box[0] * scale) + ' ' + number(font.box[1] * scale) + ' '
				+ number(font.box[2] * scale) + ' ' + number(font.box[3] * scale) + "] /ItalicAngle "
				+ number(font.italicAngle) + " /Ascent " + number(font.ascent * scale) + " /Descent "
				+ number(font.descent * scale) + " /CapHeight " + number(font.capHeight * scale)
				+ " /StemV 80 /FontFile2 " + file + " 0 R >>");
		StringBuilder widths = new StringBuilder();
		glyphs.forEach(glyph -> widths.append(glyph).append(" [").append(number(font.width(glyph))).append("] "));
		int descendant = object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
				+ " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
				+ descriptor + " 0 R /CIDToGIDMap /Identity /DW 1000 /W [" + widths + "] >>");
		int unicode = stream("", characters(characters).getBytes(StandardCharsets.US_ASCII), true);
		return object("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts ["
				+ descendant + " 0 R] /ToUnicode " + unicode + " 0 R >>");
	}

	private static String characters(Map<Integer, Integer> characters) {
		StringBuilder map = new StringBuilder("""
				/CIDInit /ProcSet findresource begin
				12 dict begin
				begincmap
				/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
				/CMapName /Adobe-Identity-UCS def
				/CMapType 2 def
				1 begincodespacerange
				<0000> <FFFF>
				endcodespacerange
				""");
		List<Map.Entry<Integer, Integer>> all = List.copyOf(characters.entrySet());
		for (int from = 0; from < all.size(); from += 100) {
			List<Map.Entry<Integer, Integer>> some = all.subList(from, Math.min(from + 100, all.size()));
			map.append(some.size()).append(" beginbfchar\n");
			for (Map.Entry<Integer, Integer> one : some) {
				map.append(String.format(Locale.ROOT, "<%04X> <%s>\n", one.getKey(), HexFormat.of().withUpperCase()
						.formatHex(Character.toString(one.getValue()).getBytes(StandardCharsets.UTF_16BE))));
			}
			map.append("endbfchar\n");
		}
		return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
	}

	private int metadata(Properties properties) {
		String date = properties.date() == null ? ""
				: "<xmp:CreateDate>" + properties.date() + "T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>"
						+ properties.date() + "T00:00:00Z</xmp:ModifyDate>";
		return object("/Type /Metadata /Subtype /XML", ("""
				<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
				<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
				xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
				<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
				xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
				<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\
				<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\
				<pdf:Producer>%s</pdf:Producer>%s</rdf:Description></rdf:RDF></x:xmpmeta>
				<?xpacket end="w"?>""").formatted(escaped(properties.title()), escaped(properties.author()),
				escaped(properties.language()), PRODUCER, date).getBytes(StandardCharsets.UTF_8));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private int reserve() {
		objects.add(null);
		return objects.size();
	}

	private int object(String dictionary) {
		objects.add(dictionary.getBytes(StandardCharsets.US_ASCII));
		return objects.size();
	}

	/** A stream; {@code pack} unless the bytes are packed already. */
	private int stream(String dictionary, byte[] bytes, boolean pack) {
		return object(pack ? dictionary + " /Filter /FlateDecode" : dictionary, pack ? deflated(bytes) : bytes);
	}

	private int object(String dictionary, byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(("<< " + dictionary + " /Length " + bytes.length + " >>\nstream\n")
				.getBytes(StandardCharsets.US_ASCII));
		out.writeBytes(bytes);
		out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
		objects.add(out.toByteArray());
		return objects.size();
	}

	private static byte[] deflated(byte[] bytes) {
		Deflater deflater = new Deflater();
		try {
			deflater.setInput(bytes);
			deflater.finish();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			while (!deflater.finished()) {
				out.write(buffer, 0, deflater.deflate(buffer));
			}
			return out.toByteArray();
		} finally {
			deflater.end();
		}
	}

	/** A text as PDF writes it outside of pages. */
	private static String text(String text) {
		return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
	}

	/** A number with at most three decimals. */
	static String number(double value) {
		long thousandths = Math.round(value * 1000);
		StringBuilder text = new StringBuilder(thousandths < 0 ? "-" : "");
		long whole = Math.abs(thousandths);
		text.append(whole / 1000);
		if (whole % 1000 != 0) {
			text.append(String.format(Locale.ROOT, ".%03d", whole % 1000));
			while (text.charAt(text.length() - 1) == '0') {
				text.setLength(text.length() - 1);
			}
		}
		return text.toString();
	}
}
