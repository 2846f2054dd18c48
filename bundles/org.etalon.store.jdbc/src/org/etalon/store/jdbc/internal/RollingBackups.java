// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.store.StoreException;
import org.etalon.store.Stores.Kept;
import org.etalon.store.jdbc.internal.Address.OwnFile;

/**
 * Backups that nobody has to think of, in the folder {@code backups} beside a file of one's own: at most one a day, of
 * a large file one a week, at the end of a session that changed something. At the end, because then nobody waits for an
 * answer and the state is one that somebody wanted; a large one takes about a minute for a million records, which would
 * be too much for every day's first command. The newest five are kept, and the newest one of each of the twelve newest
 * months.
 */
final class RollingBackups {

	/** A system property; {@code off} makes none. */
	static final String PROPERTY = "etalon.backups";

	private static final long LARGE = 256L << 20;
	private static final int DAYS_BETWEEN_LARGE = 7;
	private static final int NEWEST = 5;
	private static final int MONTHS = 12;
	private static final String SUFFIX = ".zip";

	/**
	 * One that was made.
	 *
	 * @param file where it is
	 * @param time when, as in its name
	 */
	private record Made(Path file, String time) {

		LocalDate day() {
			return Names.day(time);
		}

		String month() {
			return time.substring(0, 6);
		}
	}

	private final OwnFile file;
	private final Clock clock;

	RollingBackups(OwnFile file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	/** Where today's backup goes, null if there is one or none is wanted. */
	Path due() throws StoreException {
		try {
			String time = Names.time(clock);
			LocalDate today = Names.day(time);
			int days = Files.size(file.database()) < LARGE ? 1 : DAYS_BETWEEN_LARGE;
			// one of a day to come was made before the clock was set back: it tells nothing
			if ("off".equals(System.getProperty(PROPERTY)) || made().stream().map(Made::day)
					.anyMatch(day -> !day.isAfter(today) && day.isAfter(today.minusDays(days)))) {
				return null;
			}
			Disk.makeMissingFolder(file.backups());
			return Names.free(file.backups(), file.name() + "-" + time, SUFFIX);
		} catch (IOException e) {
			throw Disk.failure(e, file.backups().toString());
		}
	}

	/** Removes those that are not kept any longer. */
	void prune() throws StoreException {
		try {
			List<Made> made = made();
			Set<String> months = new HashSet<>();
			for (int i = 0; i < made.size(); i++) {
				boolean newestOfItsMonth = months.size() < MONTHS && months.add(made.get(i).month());
				if (i >= NEWEST && !newestOfItsMonth) {
					Files.deleteIfExists(made.get(i).file());
				}
			}
		} catch (IOException e) {
			throw Disk.failure(e, file.backups().toString());
		}
	}

	/** Those that were made, the newest first. */
	private List<Made> made() throws IOException {
		List<Made> made = new ArrayList<>();
		if (Files.isDirectory(file.backups())) {
			Pattern name = Pattern
					.compile(Pattern.quote(file.name()) + "-(\\d{8}-\\d{6})(-\\d+)?" + Pattern.quote(SUFFIX));
			try (DirectoryStream<Path> all = Files.newDirectoryStream(file.backups())) {
				for (Path each : all) {
					Matcher matcher = name.matcher(each.getFileName().toString());
					if (matcher.matches()) {
						made.add(new Made(each, matcher.group(1)));
					}
				}
			}
		}
		made.sort(Comparator.comparing(Made::time).reversed());
		return made;
	}

	/** Those that are there, the ones from before a migration too; the newest first. */
	static List<Kept> kept(OwnFile file) throws StoreException {
		List<Kept> kept = new ArrayList<>();
		if (Files.isDirectory(file.backups())) {
			Pattern name = Pattern.compile(
					Pattern.quote(file.name()) + "-(schema\\d+-)?(\\d{8}-\\d{6})(-\\d+)?" + Pattern.quote(SUFFIX));
			try (DirectoryStream<Path> all = Files.newDirectoryStream(file.backups())) {
				for (Path each : all) {
					Matcher matcher = name.matcher(each.getFileName().toString());
					if (matcher.matches()) {
						kept.add(new Kept(each, Names.moment(matcher.group(2)), Files.size(each),
								matcher.group(1) != null));
					}
				}
			} catch (IOException e) {
				throw Disk.failure(e, file.backups().toString());
			}
		}
		kept.sort(Comparator.comparing(Kept::at).reversed());
		return kept;
	}

	/** Where the state before a migration goes; it stays until somebody removes it. */
	static Path beforeMigration(OwnFile file, int version, Clock clock) throws IOException {
		Disk.makeMissingFolder(file.backups());
		return Names.free(file.backups(), file.name() + "-schema" + version + "-" + Names.time(clock), SUFFIX);
	}

	/** Removes what backups that were killed left. */
	static void removeUnfinished(OwnFile file) throws IOException {
		if (Files.isDirectory(file.backups())) {
			try (DirectoryStream<Path> all = Files.newDirectoryStream(file.backups(),
					"." + file.name() + "-*.{part,mv.db}")) {
				for (Path each : all) {
					Files.deleteIfExists(each);
				}
			}
		}
	}
}
