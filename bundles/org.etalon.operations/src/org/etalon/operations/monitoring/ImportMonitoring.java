// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableSource;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.Permission;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;

/**
 * Takes monitoring data from a table of months or a log of applications, which is added up first. A month of an object
 * is replaced as a whole: taking the same file again changes nothing, a corrected one makes revisions. Without being
 * told to write it only says what would become of the data.
 */
public final class ImportMonitoring {

	private static final int BATCH = 2_000;
	private static final int MONTHS_IN_MEMORY = 100_000; // some 50 MB
	private static final int SHOWN = 20;
	private static final int STEP = 4096; // lines between two looks at whether to stop

	private final int inMemory;

	/**
	 * What to take.
	 *
	 * @param path    where it is
	 * @param file    how the user named it
	 * @param reading how to read it
	 * @param write   whether to write, or only to look
	 * @param reason  why, in the words of the user; possibly empty
	 */
	public record Request(Path path, String file, ReadOptions reading, boolean write, String reason) {
	}

	/**
	 * What became of the data, or would.
	 *
	 * @param log       whether it was a log of applications
	 * @param lines     lines that were read
	 * @param rejected  lines or months that were rejected
	 * @param added     months that are new
	 * @param changed   months that say something else than before
	 * @param unchanged months that were there already
	 * @param unknown   months of objects that are not in the register
	 * @param from      first month, null if there is none
	 * @param to        last month
	 * @param problems  the first problems; an object that is not in the register is one
	 * @param more      how many more there are
	 * @param written   whether it was written
	 */
	public record Result(boolean log, long lines, long rejected, long added, long changed, long unchanged, long unknown,
			YearMonth from, YearMonth to, List<Problem> problems, long more, boolean written) {
	}

	public ImportMonitoring() {
		this(MONTHS_IN_MEMORY);
	}

	/** With another bound of what is held in memory. */
	ImportMonitoring(int inMemory) {
		this.inMemory = inMemory;
	}

	/**
	 * Takes the data.
	 *
	 * @throws UnreadableInputException if the file cannot be read to its end
	 * @throws OutputFailedException    if a temporary file cannot be written
	 */
	public Result run(Store store, Request request, Progress progress)
			throws StoreException, UnreadableInputException, OutputFailedException {
		Permission permission = request.write() ? Permission.require(store, Role.CENTER)
				: Permission.of(store, Role.CENTER);
		try (Run run = new Run(permission, request, progress)) {
			run.read();
			if (request.write()) {
				Intent intent = new Intent("monitor.import", request.reason(), request.file());
				store.fill(intent, Set.of(RecordKinds.MONITORING), session -> {
					run.apply(session, session.records(RecordKinds.MONITORING));
					return null;
				});
			} else {
				store.read(snapshot -> {
					run.apply(snapshot, null);
					return null;
				});
			}
			return run.result();
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	private final class Run implements Closeable {

		private final Permission permission;
		private final Request request;
		private final Progress progress;
		private final MonthRuns runs;
		private final List<Problem> problems = new ArrayList<>();
		private boolean log;
		private long lines;
		private long rejected;
		private long added;
		private long changed;
		private long unchanged;
		private long unknown;
		private String lastUnknown;
		private long more;
		private YearMonth from;
		private YearMonth to;

		Run(Permission permission, Request request, Progress progress) {
			this.permission = permission;
			this.request = request;
			this.progress = progress;
			this.runs = new MonthRuns(request.reading().scratch(), inMemory);
		}

		void read() throws UnreadableInputException, IOException, StoreException {
			try (TableSource source = TableSource.open(request.path(), request.file(), request.reading())) {
				MonitoringFile file = new MonitoringFile(source, request.file());
				log = file.isLog();
				for (TableSource.Line line = source.next(); line != null; line = source.next()) {
					file.add(line, runs, this::reject);
					if (++lines % STEP == 0) {
						progress.at(source.position(), source.size());
						Permission.proceed(progress);
					}
				}
			}
		}

		private void reject(Problem problem) {
			rejected++;
			tell(problem);
		}

		private void tell(Problem problem) {
			if (problems.size() < SHOWN) {
				problems.add(problem);
			} else {
				more++;
			}
		}

		/** @param target where to write, null to look only */
		void apply(Snapshot snapshot, WritableRecords<MonitoringMonth> target) throws StoreException {
			List<MonthRuns.Month> batch = new ArrayList<>(BATCH);
			try {
				runs.<StoreException>all(month -> {
					batch.add(month);
					if (batch.size() == BATCH) {
						take(batch, snapshot, target);
						batch.clear();
					}
				});
			} catch (IOException e) {
				throw new StoreException(StoreException.Code.DISK_FULL, e, request.reading().scratch().toString());
			}
			take(batch, snapshot, target);
		}

		private void take(List<MonthRuns.Month> batch, Snapshot snapshot, WritableRecords<MonitoringMonth> target)
				throws StoreException {
			Permission.proceed(progress);
			Set<String> objects = new HashSet<>();
			List<String> ids = new ArrayList<>();
			for (MonthRuns.Month month : batch) {
				objects.add(month.objectId());
				ids.add(MonthSums.id(month.objectId(), month.month()));
			}
			Map<String, CertificationObject> known = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(objects)) {
				known.put(each.value().id(), each.value());
			}
			Map<String, Revised<MonitoringMonth>> there = new HashMap<>();
			for (Revised<MonitoringMonth> each : snapshot.records(RecordKinds.MONITORING).find(ids)) {
				there.put(each.value().id(), each);
			}
			List<MonitoringMonth> fresh = new ArrayList<>();
			List<WritableRecords.Update<MonitoringMonth>> updates = new ArrayList<>();
			for (MonthRuns.Month month : batch) {
				if (!log && month.parts() > 1) {
					reject(MonitoringFile.repeated(request.file(), month));
				} else if (!known.containsKey(month.objectId())) {
					unknown(month);
				} else if (!permission.covers(known.get(month.objectId()).subject())) {
					reject(MonitoringFile.foreign(request.file(), month, known.get(month.objectId()).subject(),
							permission.expected()));
				} else {
					classify(month, there, fresh, updates);
				}
			}
			if (target != null) {
				target.addAll(fresh);
				target.updateAll(updates);
			}
		}

		/** Leaves a month out whose object is not there; months come by object, and each is named once. */
		private void unknown(MonthRuns.Month month) {
			unknown++;
			if (!month.objectId().equals(lastUnknown)) {
				tell(MonitoringFile.unknown(request.file(), month));
			}
			lastUnknown = month.objectId();
		}

		private void classify(MonthRuns.Month month, Map<String, Revised<MonitoringMonth>> there,
				List<MonitoringMonth> fresh, List<WritableRecords.Update<MonitoringMonth>> updates) {
			MonitoringMonth record = month.sums().record(month.objectId(), month.month());
			Revised<MonitoringMonth> before = there.get(record.id());
			if (before == null) {
				added++;
				fresh.add(record);
			} else if (before.value().equals(record)) {
				unchanged++;
			} else {
				changed++;
				updates.add(new WritableRecords.Update<>(record, before.revision()));
			}
			from = from == null || month.month().isBefore(from) ? month.month() : from;
			to = to == null || month.month().isAfter(to) ? month.month() : to;
		}

		Result result() {
			return new Result(log, lines, rejected, added, changed, unchanged, unknown, from, to, List.copyOf(problems),
					more, request.write());
		}

		@Override
		public void close() throws IOException {
			runs.close();
		}
	}
}
