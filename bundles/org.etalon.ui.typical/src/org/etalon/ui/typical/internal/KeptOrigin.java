// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.EditModel.Opened;
import org.etalon.operations.models.StoredModel;
import org.etalon.store.StoreException;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/**
 * An edition from the database, saved there as a further revision. If somebody saved it meanwhile, both meet in a
 * merge: nobody writes over anybody.
 */
final class KeptOrigin implements Origin {

	private static final Texts WORDS = Language.words(KeptOrigin.class);

	private final Data data;
	private final TypicalServiceModel model;
	private Opened opened;

	private KeptOrigin(Data data, Opened opened) {
		this.data = data;
		this.opened = opened;
		this.model = EditModel.model(opened.text());
	}

	/** Reads an edition; not for the thread of the user interface. */
	static KeptOrigin read(Data data, ModelKey key) throws StoreException {
		return new KeptOrigin(data,
				new EditModel().open(data.store(), key.id(), key.edition(), data.conditions().settings()));
	}

	/** The database. */
	Data data() {
		return data;
	}

	/** Where it is in its life. */
	StoredModel stored() {
		return opened.stored();
	}

	@Override
	public String base() {
		return opened.text();
	}

	@Override
	public int revision() {
		return opened.revision();
	}

	@Override
	public void resume(String base, int revision) {
		opened = new Opened(base, revision, opened.editable(), opened.stored());
	}

	/** Whether another one is the same edition in the same state: nobody did anything since. */
	boolean isAs(KeptOrigin other) {
		return data == other.data && opened.equals(other.opened);
	}

	@Override
	public TypicalServiceModel model() {
		return model;
	}

	@Override
	public String where() {
		return WORDS.get("kept.where", stored().id(), stored().edition(), String.valueOf(opened.revision()));
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}

	@Override
	public boolean locked() {
		return !opened.editable();
	}

	@Override
	public boolean save(Shell shell, ModelCommands commands, boolean first) {
		AskDialog ask = new AskDialog(shell, WORDS.get("save.title"), WORDS.get(first ? "save.first" : "save.message"),
				WORDS.get("save.action")).text("reason", WORDS.get("reason"), "", WORDS.get("save.hint"));
		return ask.agreed() && save(shell, commands, ask.text("reason"));
	}

	private boolean save(Shell shell, ModelCommands commands, String reason) {
		Optional<Opened> saved = Work.savedOrMerged(() -> new EditModel().save(data.store(), model, opened.revision(),
				reason, data.conditions().settings()), () -> merge(shell, commands));
		saved.ifPresent(each -> opened = each);
		return saved.isPresent();
	}

	/** Takes in what somebody else saved meanwhile; false if the user gives up. */
	private boolean merge(Shell shell, ModelCommands commands) {
		try {
			Opened theirs = Work.awaited(() -> new EditModel().open(data.store(), stored().id(), stored().edition(),
					data.conditions().settings()));
			MergeDialog dialog = new MergeDialog(shell, WORDS.get("meanwhile.title"), WORDS.get("meanwhile"),
					opened.text(), model, theirs.text());
			if (!dialog.agreed()) {
				return false;
			}
			dialog.merge(commands);
			opened = theirs;
			return true;
		} catch (Exception e) {
			Failures.show(e);
			return false;
		}
	}
}
