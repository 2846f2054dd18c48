// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Drafts that were not saved yet, a file for each thing: a crash costs at most what was typed since the last writing.
 * Each file is written beside its place and moved there whole.
 */
public final class Drafts {

	private static final String DATABASE = "\tdatabase";
	private static final String REVISION = "\trevision";
	/** Names of files that are longer, twice as many letters, are not possible everywhere. */
	private static final int LONGEST = 100;

	private final Path folder;

	/**
	 * A draft.
	 *
	 * @param revision the revision it began with
	 * @param texts    texts by name of the field
	 */
	public record Draft(int revision, Map<String, String> texts) {
	}

	/** @param folder where the files are; made when it is missing */
	public Drafts(Path folder) {
		this.folder = folder;
	}

	/** Keeps a draft of a thing of a database. */
	public void keep(String database, String item, Draft draft) throws IOException {
		Properties all = new Properties();
		all.putAll(draft.texts());
		all.setProperty(DATABASE, database);
		all.setProperty(REVISION, Integer.toString(draft.revision()));
		Files.createDirectories(folder);
		Path file = file(database, item);
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
			all.store(writer, null);
		}
		try {
			Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The draft of a thing, empty if there is none or it cannot be read. */
	public Optional<Draft> find(String database, String item) {
		Path file = file(database, item);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		Properties all = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			all.load(reader);
			if (!database.equals(all.getProperty(DATABASE))) {
				return Optional.empty();
			}
			int revision = Integer.parseInt(all.getProperty(REVISION));
			Map<String, String> texts = new LinkedHashMap<>();
			all.stringPropertyNames().stream().filter(name -> !name.startsWith("\t")).sorted()
					.forEach(name -> texts.put(name, all.getProperty(name)));
			return Optional.of(new Draft(revision, texts));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Drops the draft of a thing. */
	public void drop(String database, String item) throws IOException {
		Files.deleteIfExists(file(database, item));
	}

	private Path file(String database, String item) {
		byte[] name = item.getBytes(StandardCharsets.UTF_8);
		return folder.resolve(Integer.toHexString(database.hashCode()) + "-"
				+ HexFormat.of().formatHex(name.length <= LONGEST ? name : hash(name)));
	}

	private static byte[] hash(byte[] name) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(name);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
