// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.ModelDifference;
import org.etalon.operations.register.EditObject;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.RoadmapMerge;
import org.etalon.operations.roadmaps.StoredRoadmap;
import org.etalon.store.Field;
import org.etalon.store.Merge;
import org.etalon.store.records.CertificationObject;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.ConflictDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.ObjectPages;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Tabs;
import org.etalon.ui.common.TextDialog;
import org.etalon.ui.common.Work;

/** One object: who it is, its assessment, documents and roadmap, what other areas know, how it became what it is. */
public final class ObjectScreen extends ScreenPart implements Autosave.Screen {

	private static final Texts WORDS = Language.words(ObjectScreen.class);
	/** Letters of a name on a tab, which leave room for others; the whole one stands over the pages. */
	private static final int TAB = 36;
	/** Place of the assessment among the pages. */
	private static final int ASSESSMENT = 1;
	/** Place of the roadmap among the pages. */
	private static final int ROADMAP = 3;

	private final ObjectModel model = new ObjectModel();
	private final AssessmentModel findings = new AssessmentModel();
	private final RoadmapModel plan = new RoadmapModel();
	private Label title;
	private Label subtitle;
	private Badge badge;
	private PassportPage passport;
	private AssessmentPage assessment;
	private DocumentsPage documents;
	private RoadmapPage roadmap;
	private HistoryPage history;
	private List<AddedPage> added = List.of();
	private Action undo;
	private Action redo;
	private Autosave autosave;
	private Autosave ofAssessment;
	private Autosave ofRoadmap;
	private CTabFolder pages;
	private int page;
	private String state = "draft.none";
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		if (autosave == null) {
			autosave = new Autosave(Autosave.drafts("org.etalon.ui.register", "drafts"), id(), this);
			ofAssessment = new Autosave(Autosave.drafts("org.etalon.ui.register", "assessments"), id(),
					new OfAssessment());
			ofRoadmap = new Autosave(Autosave.drafts("org.etalon.ui.register", "roadmaps"), id(), new OfRoadmap());
		}
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 2)
				.applyTo(head);
		title = new Label(head, SWT.WRAP);
		title.setFont(Look.title());
		title.setText(input().title());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(title);
		badge = new Badge(head);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(badge);
		subtitle = new Label(head, SWT.WRAP);
		subtitle.setForeground(Look.faint());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(subtitle);

		pages = Tabs.of(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		passport = new PassportPage(pages, model, this::data, this::edited);
		assessment = new AssessmentPage(pages, this, findings);
		documents = new DocumentsPage(pages, this);
		roadmap = new RoadmapPage(pages, this, plan);
		history = new HistoryPage(pages, this);
		Tabs.page(pages, WORDS.get("page.passport"), passport.control());
		Tabs.page(pages, WORDS.get("page.assessment"), assessment.control());
		Tabs.page(pages, WORDS.get("page.documents"), documents.control());
		Tabs.page(pages, WORDS.get("page.roadmap"), roadmap.control());
		added = ObjectPages.make().stream().map(each -> new AddedPage(pages, each, id())).toList();
		Tabs.page(pages, WORDS.get("page.history"), history.control());
		Tabs.turn(pages, page);
		pages.addListener(SWT.Selection, event -> {
			page = pages.getSelectionIndex();
			updated();
		});
		undo = action(WORDS.get("undo"), () -> turn(model::undo, findings::undo, plan::undo));
		redo = action(WORDS.get("redo"), () -> turn(model::redo, findings::redo, plan::redo));
		undoBy(undo, redo);
	}

	/** Takes back or makes again what was done on the page in sight. */
	private void turn(Supplier<Optional<Field>> ofPassport, Runnable ofFindings, Runnable ofRoadmap) {
		if (page == ROADMAP) {
			ofRoadmap.run();
			roadmapEdited();
		} else if (page == ASSESSMENT) {
			ofFindings.run();
			assessment.turned();
		} else {
			ofPassport.get().ifPresent(field -> {
				page = 0; // what changes is seen
				Tabs.turn(pages, page);
				passport.show(field);
				edited();
			});
		}
	}

	/** The id of the object. */
	String id() {
		return input().item();
	}

	/** The open database. */
	Optional<Data> open() {
		return data();
	}

	/** After a change: everything is read anew, here and elsewhere. */
	void refresh() {
		desk().refresh();
	}

	@Override
	public void opened() {
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		if (data().isEmpty()) {
			subtitle.setText(WORDS.get("closed"));
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(current -> Work.of(WORDS.get("reading"), progress -> ObjectFacts.of(current, id())).quietly()
				.then(facts -> {
					if (shows(current)) {
						show(current, facts);
					}
				}).otherwise(thrown -> {
					if (shows(current)) {
						subtitle.setText(Failures.text(thrown));
					}
				}));
	}

	private void show(Data data, ObjectFacts facts) {
		CertificationObject object = facts.dossier().object().value();
		title.setText(object.name());
		setPartName(Language.brief(object.name(), TAB));
		subtitle.setText(String.join("   ·   ", FieldText.shown(object.kind(), Language.current()),
				facts.authority() == null ? "–" : facts.authority().name(), object.id()));
		badge.show(
				(object.certificateType() == null ? WORDS.get("no.certificate")
						: RegisterColumns.decision(object.certificateType()))
						+ (object.level() == null ? "" : "  " + object.level() + " %"),
				RegisterColumns.tone(object.certificateType()));
		boolean first = !model.begun();
		if (first || !model.changed()) {
			int kept = facts.dossier().object().revision();
			model.begin(object, kept);
			autosave.find().filter(model::resume)
					.ifPresent(draft -> state = model.revision() == kept ? "draft.resumed" : "draft.overtaken");
		}
		passport.show(facts, state);
		assessment.show(data, facts);
		documents.show(facts);
		roadmap.show(data, facts);
		if (first) {
			ofAssessment.find().ifPresent(assessment::resume);
		} else if (!findings.changed()) {
			ofAssessment.keep(); // it was saved
		}
		if (first) {
			ofRoadmap.find().ifPresent(roadmap::resume);
		}
		added.forEach(each -> each.show(data));
		history.show(facts);
		title.getParent().getParent().layout(true, true);
		updated();
		if (first && getSite().getPage().getActivePart() == this) {
			setFocus(); // there was nothing to take it when the page was opened
		}
	}

	/** Something was typed. */
	private void edited() {
		autosave.typed();
		updated();
	}

	/** Something else was chosen for the assessment. */
	void assessmentEdited() {
		ofAssessment.typed();
	}

	/** The roadmap was edited. */
	void roadmapEdited() {
		roadmap.show();
		ofRoadmap.typed();
		updated();
	}

	/** There is something else to take back or to save. */
	void updated() {
		offer(undo, WORDS.get("undo"), page == ROADMAP ? plan.undoes()
				: page == ASSESSMENT ? findings.undoes() : model.toUndo().map(ObjectScreen::named));
		offer(redo, WORDS.get("redo"), page == ROADMAP ? plan.redoes()
				: page == ASSESSMENT ? findings.redoes() : model.toRedo().map(ObjectScreen::named));
		firePropertyChange(PROP_DIRTY);
	}

	private static String named(Field field) {
		return field.caption().in(Language.current());
	}

	@Override
	public Optional<String> database() {
		return title.isDisposed() || !model.begun() ? Optional.empty() : data().map(Data::location);
	}

	@Override
	public Optional<Drafts.Draft> draft() {
		return model.begun() && model.changed() ? Optional.of(new Drafts.Draft(model.revision(), model.changes()))
				: Optional.empty();
	}

	@Override
	public void state(Autosave.State of) {
		state("draft." + of.name().toLowerCase(Locale.ROOT));
	}

	/** What was chosen for the assessment, whose draft is kept beside that of the passport. */
	private final class OfAssessment implements Autosave.Screen {

		@Override
		public Optional<String> database() {
			return ObjectScreen.this.database();
		}

		@Override
		public Optional<Drafts.Draft> draft() {
			return assessment.draft();
		}

		@Override
		public void state(Autosave.State of) {
			assessment.state(of);
		}
	}

	/** The roadmap, whose draft is kept beside that of the passport. */
	private final class OfRoadmap implements Autosave.Screen {

		@Override
		public Optional<String> database() {
			return ObjectScreen.this.database();
		}

		@Override
		public Optional<Drafts.Draft> draft() throws IOException {
			return roadmap.draft();
		}

		@Override
		public void state(Autosave.State of) {
			roadmap.state(of);
		}
	}

	private void state(String key) {
		state = key;
		passport.state(key);
	}

	@Override
	protected boolean outlivesControls() {
		return true;
	}

	@Override
	public boolean isDirty() {
		return model.begun() && model.changed() || plan.changed();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (plan.changed() && !(data().isPresent() && saveRoadmap(data().get()))) {
			monitor.setCanceled(true);
			return;
		}
		if (!model.changed()) {
			return;
		}
		if (!model.valid()) {
			passport.showFirstProblem();
			monitor.setCanceled(true);
			return;
		}
		TextDialog reason = new TextDialog(getSite().getShell(), WORDS.get("save.title"), WORDS.get("save.reason"), "",
				text -> text.isBlank() ? "" : null);
		if (data().isEmpty() || reason.open() != Window.OK) {
			monitor.setCanceled(true);
			return;
		}
		save(data().get(), model.changes(), model.revision(), reason.getValue(), monitor);
	}

	/** Keeps the roadmap, together with what somebody else changed in the meantime. */
	private boolean saveRoadmap(Data data) {
		int before = plan.revision();
		Optional<StoredRoadmap> stored = Work
				.savedOrMerged(
						() -> new KeepRoadmap().run(data.store(), new KeepRoadmap.Request(id(), plan.plan(),
								plan.revision(), data.today(), "", data.conditions().settings())),
						() -> mergeRoadmap(data));
		if (stored.isEmpty()) {
			return false;
		}
		boolean merged = plan.revision() != before;
		ofRoadmap.done();
		plan.begin(stored.get().plan(), stored.get().revision());
		if (merged) {
			roadmap.merged();
		}
		updated();
		desk().refresh();
		return true;
	}

	/** Takes in what somebody else kept meanwhile; false if the user gives up. */
	private boolean mergeRoadmap(Data data) {
		RoadmapMerge merge = Work
				.awaitedOrTold(() -> new KeepRoadmap().merge(data.store(), id(), plan.plan(), plan.revision()))
				.orElse(null);
		if (merge == null) {
			return false;
		}
		Set<ModelDifference> ofTheirs = ConflictDialog.decide(getSite().getShell(), WORDS.get("roadmap.saving"),
				WORDS.get("roadmap.meanwhile"), merge.conflicts());
		if (ofTheirs == null) {
			return false;
		}
		plan.merge(merge.result(ofTheirs::contains), merge.revision(), WORDS.get("roadmap.merge"));
		roadmapEdited();
		return true;
	}

	private void save(Data data, Map<String, String> changes, int revision, String reason, IProgressMonitor monitor) {
		EditObject.Result result = Work.awaitedOrTold(
				() -> new EditObject().run(data.store(), new EditObject.Request(id(), changes, revision, reason)))
				.orElse(null);
		if (result == null) {
			monitor.setCanceled(true);
			return;
		}
		List<Merge.Conflict> conflicts = result.conflicts();
		if (!conflicts.isEmpty()) {
			Optional<Map<String, String>> chosen = FieldConflicts.resolve(getSite().getShell(), conflicts, changes);
			if (chosen.isEmpty()) {
				monitor.setCanceled(true);
				return;
			}
			save(data, chosen.get(), result.revision(), reason, monitor);
			return;
		}
		autosave.done();
		model.begin(result.object(), result.revision());
		passport.saved();
		state(result.merged() ? "draft.merged" : "draft.saved");
		updated();
		desk().refresh();
	}

	@Override
	public void setFocus() {
		if (page == 0) {
			passport.setFocus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		if (title != null) {
			Optional<String> database = data().map(Data::location);
			autosave.closed(database, isGivenUp());
			ofAssessment.closed(database, isGivenUp());
			ofRoadmap.closed(database, isGivenUp());
		}
		super.dispose();
	}
}
