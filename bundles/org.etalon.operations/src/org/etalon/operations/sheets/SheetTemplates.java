// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.DocumentMerge;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.TextDocument;

/**
 * Templates of sheets, each in editions. An edition is a draft until it is published; then it never changes, and what
 * is to be different comes in the next one. Ids of criteria are stable over the editions, and one that was dropped is
 * never given to another criterion: answers, journey maps and typical errors refer to them.
 */
public final class SheetTemplates {

	private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
	private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

	/** What an edition is. */
	public enum State {
		/** It is being written; no sheet can be started from it. */
		DRAFT,
		/** It is in use and never changes. */
		PUBLISHED
	}

	/**
	 * An edition of a template.
	 *
	 * @param template the template
	 * @param state    what it is
	 * @param revision revision of the document
	 * @param since    the change that made the first revision: editions are ordered by it
	 * @param changed  the last change
	 */
	public record Edition(SheetTemplate template, State state, int revision, long since, Change changed) {

		/** Its id, shared by all editions. */
		public String id() {
			return template.getId();
		}

		/** Its name as an edition. */
		public String edition() {
			return template.getEdition();
		}

		/** The rule bundle it came with; empty if people wrote it. */
		public Optional<TemplateOrigin> origin() {
			return state == State.PUBLISHED ? TemplateOrigin.of(changed.intent()) : Optional.empty();
		}
	}

	/** All editions of all templates: by stage and id, then from the oldest edition on. */
	public List<Edition> list(Store store) throws StoreException {
		return store.read(snapshot -> editions(snapshot, "template/"));
	}

	/** The published editions that sheets of a stage can be started from, the newest of each template. */
	public List<Edition> usable(Store store, Stage stage) throws StoreException {
		List<Edition> newest = new ArrayList<>();
		for (Edition each : list(store)) {
			if (each.state() == State.PUBLISHED && each.template().getStage() == stage) {
				newest.removeIf(other -> other.id().equals(each.id()));
				newest.add(each);
			}
		}
		return newest;
	}

	/** The editions of one template, the oldest first; none if there is no such template. */
	public List<Edition> editions(Store store, String id) throws StoreException {
		return store.read(snapshot -> editionsOf(snapshot, id));
	}

	/**
	 * One edition.
	 *
	 * @param edition its name, null for the newest one
	 * @throws RefusedException {@code UNKNOWN_TEMPLATE}
	 */
	public Edition read(Store store, String id, String edition) throws StoreException {
		return store.read(snapshot -> find(snapshot, id, edition));
	}

	static Edition find(Snapshot snapshot, String id, String edition) throws StoreException {
		List<Edition> all = editionsOf(snapshot, id);
		return (edition == null ? all.reversed() : all).stream()
				.filter(each -> edition == null || each.edition().equals(edition)).findFirst()
				.orElseThrow(() -> new RefusedException("UNKNOWN_TEMPLATE", edition == null ? id : id + " " + edition));
	}

	/** The rule bundle that an edition came with; empty if there is none, or no such edition. */
	public static Optional<TemplateOrigin> origin(Snapshot snapshot, String id, String edition) throws StoreException {
		Optional<Revised<TextDocument>> kept = snapshot.records(Kept.DOCUMENTS).find(Kept.template(id, edition));
		return kept.isEmpty() ? Optional.empty()
				: snapshot.change(kept.get().since()).flatMap(change -> TemplateOrigin.of(change.intent()));
	}

	/**
	 * The rule bundle that the template of a sheet came with; empty if there is none, or if the sheet asks otherwise
	 * than the edition that was taken.
	 */
	public static Optional<TemplateOrigin> origin(Snapshot snapshot, TextDocument sheet) throws StoreException {
		SheetTemplate own = Kept.sheet(sheet).getTemplate();
		Optional<Revised<TextDocument>> kept = snapshot.records(Kept.DOCUMENTS)
				.find(Kept.template(own.getId(), own.getEdition()));
		return kept.isPresent() && text(Kept.template(kept.get().value())).equals(text(own))
				? origin(snapshot, own.getId(), own.getEdition())
				: Optional.empty();
	}

	/** The ids of criteria that a template ever had, in any edition: a new criterion gets another one. */
	public Set<String> everUsed(Store store, String id) throws StoreException {
		return store.read(snapshot -> {
			Set<String> used = new TreeSet<>();
			editionsOf(snapshot, id).forEach(each -> used.addAll(TemplateIds.all(each.template())));
			return used;
		});
	}

	/**
	 * Reads a template from a file, as XMI or JSON.
	 *
	 * @param file how the user named it
	 * @throws UnreadableInputException if it cannot be read or is no template
	 */
	public static SheetTemplate readFile(Path path, String file) throws UnreadableInputException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
			return readFile(in, file);
		} catch (IOException e) {
			throw UnreadableInputException.of(path, file, e, "XMI|JSON");
		}
	}

	/** As {@link #readFile(Path, String)}; the stream stays open. */
	public static SheetTemplate readFile(InputStream in, String file) throws IOException, UnreadableInputException {
		try {
			ModelReading reading = ModelText.read(file, in);
			if (reading.document() instanceof SheetTemplate template) {
				return template;
			}
			throw problem(file, "NOT_A_SHEET", reading.facts().kind(), "assessment.SheetTemplate");
		} catch (ModelTextException e) {
			throw new UnreadableInputException(e.problem());
		}
	}

	/** A template as a text that {@link #readFile} reads. */
	public static String text(SheetTemplate template) {
		return Kept.text(Kept.template(template.getId(), template.getEdition()), Kept.TEMPLATE, template, null, null)
				.body();
	}

	private static UnreadableInputException problem(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}

	/**
	 * Keeps a draft: a new template, a new edition, or a change of one that is not published.
	 *
	 * @param template the edition; not changed by this
	 * @param basedOn  the revision it was made from, 0 for a new one
	 * @param reason   why; possibly empty
	 * @throws RefusedException {@code TEMPLATE_UNNAMED} without an id or edition that can be kept,
	 *                          {@code TEMPLATE_PUBLISHED}, {@code ID_REPEATED}, {@code CRITERION_REUSED}
	 * @throws StoreException   {@code CONFLICT} if somebody changed it meanwhile, {@code EXISTS}
	 */
	public Edition save(Store store, SheetTemplate template, int basedOn, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		SheetTemplate copy = Kept.copy(template);
		return store.write(Kept.intent("template.save", reason), session -> keep(session, copy, basedOn, State.DRAFT));
	}

	/**
	 * Brings a draft together with what somebody else kept of it meanwhile; nothing is kept by this.
	 *
	 * @param template the draft of mine; not changed by this
	 * @param basedOn  the revision it was made from
	 * @throws RefusedException {@code UNKNOWN_TEMPLATE}, {@code TEMPLATE_PUBLISHED}
	 * @throws StoreException   {@code CONFLICT} if there is no such revision
	 */
	public TemplateMerge merge(Store store, SheetTemplate template, int basedOn) throws StoreException {
		Permission.require(store, Role.CENTER);
		return store.read(snapshot -> {
			Edition theirs = find(snapshot, template.getId(), template.getEdition());
			if (theirs.state() == State.PUBLISHED) {
				throw new RefusedException("TEMPLATE_PUBLISHED", theirs.id(), theirs.edition());
			}
			String id = Kept.template(theirs.id(), theirs.edition());
			SheetTemplate base = snapshot.records(Kept.DOCUMENTS).history(id).stream()
					.filter(each -> each.revision() == basedOn).map(each -> Kept.template(each.value())).findFirst()
					.orElseThrow(() -> Kept.conflict(id, basedOn, theirs.revision()));
			return new TemplateMerge(theirs, new DocumentMerge<>(base, template, theirs.template(), any -> true));
		});
	}

	static Edition keep(Session session, SheetTemplate template, int basedOn, State state) throws StoreException {
		String id = template.getId();
		String edition = template.getEdition();
		if (id == null || edition == null || !ID.matcher(id).matches() || !ID.matcher(edition).matches()) {
			throw new RefusedException("TEMPLATE_UNNAMED", id == null ? "–" : id, edition == null ? "–" : edition);
		}
		ModelCheck.check(template).stream().filter(each -> each.constraint() == Constraint.ID_REPEATED).findFirst()
				.ifPresent(each -> {
					throw new RefusedException("ID_REPEATED", each.locator().fragment());
				});
		List<Edition> editions = editionsOf(session, id);
		editions.stream().filter(each -> each.edition().equals(edition) && each.state() == State.PUBLISHED).findFirst()
				.ifPresent(each -> {
					throw new RefusedException("TEMPLATE_PUBLISHED", id, edition);
				});
		requireFreshIds(template, editions);
		Revised<TextDocument> kept = Kept.put(session,
				Kept.text(Kept.template(id, edition), Kept.TEMPLATE, template, null, state.name()), basedOn);
		return edition(session, kept);
	}

	/** An id that an earlier edition had and the one before this dropped must not come back with another meaning. */
	private static void requireFreshIds(SheetTemplate template, List<Edition> editions) {
		Set<String> gone = new TreeSet<>();
		Set<String> before = new TreeSet<>();
		for (Edition each : editions) {
			if (each.edition().equals(template.getEdition())) {
				break;
			}
			Set<String> ids = TemplateIds.all(each.template());
			before.stream().filter(id -> !ids.contains(id)).forEach(gone::add);
			before = ids;
		}
		for (String id : TemplateIds.all(template)) {
			if (gone.contains(id)) {
				throw new RefusedException("CRITERION_REUSED", id);
			}
		}
	}

	/**
	 * Publishes a draft: from now on it never changes, and sheets can be started from it.
	 *
	 * @param basedOn the revision the user looked at
	 * @param reason  why, as the protocol that approved it; possibly empty
	 * @throws RefusedException {@code UNKNOWN_TEMPLATE}, {@code TEMPLATE_PUBLISHED}, {@code TEMPLATE_WRONG} with the
	 *                          first thing that is wrong
	 * @throws StoreException   {@code CONFLICT} if somebody changed it meanwhile
	 */
	public Edition publish(Store store, String id, String edition, int basedOn, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("template.publish", reason), session -> {
			Edition draft = find(session, id, edition);
			if (draft.state() == State.PUBLISHED) {
				throw new RefusedException("TEMPLATE_PUBLISHED", id, edition);
			}
			requireSound(draft.template());
			return edition(session, Kept.put(session, Kept.text(Kept.template(id, edition), Kept.TEMPLATE,
					draft.template(), null, State.PUBLISHED.name()), basedOn));
		});
	}

	static void requireSound(SheetTemplate template) {
		List<ModelDiagnostic> wrong = problems(template);
		if (!wrong.isEmpty()) {
			throw new RefusedException("TEMPLATE_WRONG", wrong.get(0).locator().path(),
					wrong.get(0).constraint().name(), wrong.size());
		}
	}

	/** What keeps a template from being published. */
	public static List<ModelDiagnostic> problems(SheetTemplate template) {
		return ModelCheck.check(template).stream().filter(ModelDiagnostic::error).toList();
	}

	/**
	 * Begins the next edition of a template as a copy of its newest one.
	 *
	 * @throws RefusedException {@code UNKNOWN_TEMPLATE}, {@code DRAFT_THERE} if the newest edition is not published yet
	 */
	public Edition next(Store store, String id, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("template.next", reason), session -> {
			Edition newest = find(session, id, null);
			if (newest.state() == State.DRAFT) {
				throw new RefusedException("DRAFT_THERE", id, newest.edition());
			}
			SheetTemplate next = Kept.copy(newest.template());
			next.setEdition(after(newest.edition()));
			return keep(session, next, 0, State.DRAFT);
		});
	}

	/**
	 * Drops a draft; its revisions stay in the history.
	 *
	 * @throws RefusedException {@code UNKNOWN_TEMPLATE}, {@code TEMPLATE_PUBLISHED}
	 */
	public void drop(Store store, String id, String edition, int basedOn, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		store.write(Kept.intent("template.drop", reason), session -> {
			if (find(session, id, edition).state() == State.PUBLISHED) {
				throw new RefusedException("TEMPLATE_PUBLISHED", id, edition);
			}
			session.records(Kept.DOCUMENTS).remove(Kept.template(id, edition), basedOn);
			return null;
		});
	}

	/** The name of the edition after another: its last number one higher. */
	public static String after(String edition) {
		Matcher number = LAST_NUMBER.matcher(edition);
		return number.matches() ? number.group(1) + (Long.parseLong(number.group(2)) + 1) : edition + "-2";
	}

	static List<Edition> editionsOf(Snapshot snapshot, String id) throws StoreException {
		return editions(snapshot, Kept.templates(id));
	}

	private static List<Edition> editions(Snapshot snapshot, String beginning) throws StoreException {
		List<Edition> all = new ArrayList<>();
		String end = beginning.substring(0, beginning.length() - 1) + (char) ('/' + 1); // behind everything under it
		Query query = Query.of(Kept.DOCUMENTS, new Filter.Between(Kept.DOCUMENTS.field("id"), beginning, end));
		snapshot.records(Kept.DOCUMENTS).each(query, each -> {
			if (each.value().type().equals(Kept.TEMPLATE)) {
				all.add(edition(snapshot, each));
			}
			return true;
		});
		all.sort(Comparator
				.comparing((Edition each) -> each.template().getStage(),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Edition::id).thenComparingLong(Edition::since));
		return all;
	}

	private static Edition edition(Snapshot snapshot, Revised<TextDocument> kept) throws StoreException {
		long since = kept.revision() == 1 ? kept.since()
				: snapshot.records(Kept.DOCUMENTS).history(kept.value().id()).get(0).since();
		return new Edition(Kept.template(kept.value()), State.valueOf(kept.value().state()), kept.revision(), since,
				snapshot.change(kept.since()).orElseThrow());
	}
}
