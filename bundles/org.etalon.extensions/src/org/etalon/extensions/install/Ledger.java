// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which files were accepted into an installation, {@code rules/accepted}: what stands here with the SHA-256 that the
 * file has is loaded, nothing else of what was added to the product. The start reads it as well, without a library.
 *
 * @param accepted in order of file name
 */
public record Ledger(List<Accepted> accepted) {

	private static final String TITLE = "# sha256\tname\tversion\tsigner\ttime\tuser\tfile";
	private static final int FIELDS = 7;

	/**
	 * A file that was accepted.
	 *
	 * @param sha256  its sum
	 * @param name    symbolic name of the bundle
	 * @param version version of the bundle
	 * @param signer  fingerprint of the signer's certificate
	 * @param time    when
	 * @param user    by whom
	 * @param file    name of the file
	 */
	public record Accepted(String sha256, String name, String version, String signer, Instant time, String user,
			String file) {
	}

	public Ledger {
		accepted = accepted.stream().sorted(Comparator.comparing(Accepted::file)).toList();
	}

	/** Reads it; a line that is damaged accepts nothing. */
	public static Ledger read(Path file) throws IOException {
		List<Accepted> accepted = new ArrayList<>();
		if (Files.exists(file)) {
			for (String line : Files.readAllLines(file)) {
				parse(line).ifPresent(accepted::add);
			}
		}
		return new Ledger(accepted);
	}

	private static Optional<Accepted> parse(String line) {
		String[] fields = line.split("\t", -1);
		if (line.startsWith("#") || fields.length != FIELDS) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Accepted(fields[0], fields[1], fields[2], fields[3], Instant.parse(fields[4]),
					fields[5], fields[6]));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** Writes it whole and moves it into place. */
	public void write(Path file) throws IOException {
		List<String> lines = new ArrayList<>(List.of(TITLE));
		for (Accepted one : accepted) {
			lines.add(String.join("\t", one.sha256(), clean(one.name()), clean(one.version()), one.signer(),
					one.time().toString(), clean(one.user()), clean(one.file())));
		}
		InstallationFiles.replace(file, String.join("\n", lines) + "\n");
	}

	private static String clean(String text) {
		return text.replaceAll("\\p{Cc}", " ");
	}

	/** The entry for a file by its name. */
	public Optional<Accepted> of(String file) {
		return accepted.stream().filter(one -> one.file().equals(file)).findFirst();
	}

	/** The same with further files; a file of the same name is replaced. */
	public Ledger with(List<Accepted> more) {
		List<Accepted> all = new ArrayList<>(accepted);
		all.removeIf(old -> more.stream().anyMatch(one -> one.file().equals(old.file())));
		all.addAll(more);
		return new Ledger(all);
	}

	/** The same without the files that are not there any more. */
	public Ledger onlyIn(Path folder) {
		return new Ledger(accepted.stream().filter(one -> Files.exists(folder.resolve(one.file()))).toList());
	}
}
