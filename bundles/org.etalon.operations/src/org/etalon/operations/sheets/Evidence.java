// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.etalon.model.base.BaseFactory;
import org.etalon.model.base.FileLink;
import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.TextDocument;

/**
 * Evidence for an answer: a note, a link, or a file. A file of up to {@link #MOST} bytes is kept in the database, once
 * for each object however often it is used; of a larger one its place and its SHA-256 are kept, so that an exchanged
 * file is noticed.
 */
public final class Evidence {

	/** Bytes of a file that is kept in the database: 4 MiB. */
	public static final int MOST = 4 << 20;
	/** Characters of the name of a note. */
	private static final int NAME = 60;
	private static final String KEPT = "etalon:";
	private static final String NOTE = "data:,";
	private static final String FORMAT = "gzip base64";

	/** What an evidence is. */
	public enum Kind {
		/** Words. */
		NOTE,
		/** An address of the web. */
		LINK,
		/** A file in the database. */
		FILE,
		/** A file elsewhere. */
		FILE_ELSEWHERE
	}

	/** What an evidence is. */
	public static Kind kind(FileLink evidence) {
		String location = evidence.getLocation() == null ? "" : evidence.getLocation();
		return location.startsWith(NOTE) ? Kind.NOTE
				: location.startsWith(KEPT) ? Kind.FILE
						: location.matches("(?i)https?:.*") ? Kind.LINK : Kind.FILE_ELSEWHERE;
	}

	/** A note. */
	public static FileLink note(String text) {
		String line = text.strip().lines().findFirst().orElse("");
		String name = line.length() <= NAME ? line : line.substring(0, NAME - 1).strip() + "…";
		return link(name, NOTE + URLEncoder.encode(text.strip(), StandardCharsets.UTF_8).replace("+", "%20"), null);
	}

	/** The words of a note. */
	public static String text(FileLink note) {
		return URLDecoder.decode(note.getLocation().substring(NOTE.length()).replace("+", "%2B"),
				StandardCharsets.UTF_8);
	}

	/**
	 * A link; empty if a text is no address of the web.
	 */
	public static Optional<FileLink> link(String text) {
		try {
			URI uri = new URI(text.strip());
			boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			return web && uri.getHost() != null ? Optional.of(link(text.strip(), text.strip(), null))
					: Optional.empty();
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	private static FileLink link(String name, String location, String sha256) {
		FileLink link = BaseFactory.eINSTANCE.createFileLink();
		link.setName(name);
		link.setLocation(location);
		link.setSha256(sha256);
		return link;
	}

	/**
	 * Keeps a file of an object in the database. The evidence has no id yet.
	 *
	 * @throws RefusedException {@code FILE_TOO_LARGE} with its name, size and the bound, {@code UNKNOWN_OBJECT},
	 *                          {@code OTHER_SUBJECT}
	 */
	public FileLink keep(Store store, String objectId, Path file) throws StoreException, IOException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		String name = String.valueOf(file.getFileName());
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(MOST + 1);
		}
		if (bytes.length > MOST) {
			throw new RefusedException("FILE_TOO_LARGE", name, megabytes(Files.size(file)), megabytes(MOST));
		}
		String sum = HexFormat.of().formatHex(sha256().digest(bytes));
		String id = "evidence/" + objectId + "/" + sum;
		store.write(Kept.intent("evidence.keep", name), session -> {
			permission.requireOwn(session, objectId);
			WritableRecords<TextDocument> documents = session.records(Kept.DOCUMENTS);
			if (documents.find(id).isEmpty()) {
				documents.add(new TextDocument(id, Kept.EVIDENCE, name, objectId, null, FORMAT, packed(bytes)));
			}
			return null;
		});
		return link(name, KEPT + id, sum);
	}

	/** Evidence of a file that stays where it is, with its sum. The evidence has no id yet. */
	public static FileLink elsewhere(Path file, Progress progress) throws IOException, StoreException {
		MessageDigest digest = sha256();
		long size = Files.size(file);
		try (InputStream in = Files.newInputStream(file)) {
			byte[] block = new byte[1 << 16];
			long done = 0;
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				digest.update(block, 0, read);
				done += read;
				progress.at(done, size);
				Permission.proceed(progress);
			}
		}
		return link(String.valueOf(file.getFileName()), file.toAbsolutePath().toUri().toString(),
				HexFormat.of().formatHex(digest.digest()));
	}

	/**
	 * The bytes of a file that is kept in the database.
	 *
	 * @throws RefusedException {@code NO_EVIDENCE}, {@code EVIDENCE_DAMAGED}
	 */
	public byte[] read(Store store, FileLink evidence) throws StoreException {
		String id = evidence.getLocation().substring(KEPT.length());
		TextDocument kept = store.read(snapshot -> snapshot.records(Kept.DOCUMENTS).find(id))
				.orElseThrow(() -> new RefusedException("NO_EVIDENCE", evidence.getName())).value();
		byte[] bytes = unpacked(kept.body(), evidence.getName());
		if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(evidence.getSha256())) {
			throw new RefusedException("EVIDENCE_DAMAGED", evidence.getName());
		}
		return bytes;
	}

	/** Packed first: a file of one colour must not look like a bomb to who checks a backup. */
	private static String packed(byte[] bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail
		}
		return Base64.getEncoder().encodeToString(packed.toByteArray());
	}

	private static byte[] unpacked(String text, String name) {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
			return in.readNBytes(MOST + 1);
		} catch (IOException | IllegalArgumentException e) {
			throw new RefusedException("EVIDENCE_DAMAGED", name);
		}
	}

	/** A size in tenths of a mebibyte, rounded up. */
	private static String megabytes(long bytes) {
		long tenths = (bytes * 10 + (1 << 20) - 1) >> 20;
		return tenths / 10 + "," + tenths % 10;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
