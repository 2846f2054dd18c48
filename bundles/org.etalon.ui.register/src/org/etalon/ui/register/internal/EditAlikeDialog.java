// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.EditObjects;
import org.etalon.operations.register.EditObjects.Outcome;
import org.etalon.operations.register.EditObjects.Request;
import org.etalon.store.Field;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.Work;

/** One field of many objects: which, its new value and why. What would come of it stands there before it is done. */
final class EditAlikeDialog extends FormDialog {

	private static final Texts WORDS = Language.words(EditAlikeDialog.class);
	private static final int PAUSE = 250;
	private static final int SHOWN = 200;

	private final Data data;
	private final List<String> ids;
	/** Names are what objects are told apart by: nobody gives many of them one. */
	private final List<Field> fields = ObjectModel.fields().stream().filter(each -> !each.name().equals("name"))
			.toList();
	private final Rereading planning = new Rereading(this::planning);
	private Combo field;
	private Composite holder;
	private Control input;
	private Text reason;
	private Label sum;
	private Text refused;
	private Outcome plan;
	private Request request;

	EditAlikeDialog(Shell parent, Data data, List<String> ids) {
		super(parent, 2, WORDS.get("register"), WORDS.get("alike.title"),
				WORDS.get("alike.message", Integer.toString(ids.size())), WORDS.get("alike.do"));
		this.data = data;
		this.ids = List.copyOf(ids);
	}

	/** What is to be done. */
	Request request() {
		return request;
	}

	@Override
	protected void fill(Composite area) {
		label(area, "alike.field");
		field = Look.named(new Combo(area, SWT.READ_ONLY), WORDS.get("alike.field"));
		fields.forEach(each -> field.add(each.caption().in(Language.current())));
		field.setVisibleItemCount(fields.size());
		field.select(fields.indexOf(RegisterModel.OBJECTS.field("act")));
		field.addListener(SWT.Selection, event -> {
			makeInput();
			ask();
		});
		label(area, "alike.value");
		holder = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(holder);
		GridDataFactory.fillDefaults().grab(true, false).hint(48 * Look.STEP, SWT.DEFAULT).applyTo(holder);
		makeInput();
		label(area, "alike.reason");
		reason = Look.named(new Text(area, SWT.BORDER), WORDS.get("alike.reason"));
		reason.setMessage(WORDS.get("alike.reason.hint"));
		reason.addListener(SWT.Modify, event -> update());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
		sum = new Label(area, SWT.WRAP);
		sum.setFont(Look.bold());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, Look.STEP).applyTo(sum);
		refused = Look.named(new Text(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER),
				WORDS.get("alike.refused"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 12 * Look.STEP).applyTo(refused);
		refused.setVisible(false);
		area.getDisplay().asyncExec(() -> {
			if (!area.isDisposed()) {
				update();
				planning.ask();
			}
		});
	}

	private static void label(Composite parent, String key) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(WORDS.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private Field chosen() {
		return fields.get(field.getSelectionIndex());
	}

	private void makeInput() {
		if (input != null) {
			input.dispose();
		}
		List<ObjectModel.Choice> choices = ObjectModel.offered(chosen());
		if (chosen().equals(ObjectFacts.AUTHORITY)) {
			AuthorityField authority = new AuthorityField(holder, WORDS.get("alike.value"), () -> Optional.of(data),
					id -> ask());
			authority.show("");
			input = authority;
		} else if (choices.isEmpty()) {
			Text text = new Text(holder, SWT.BORDER);
			text.setMessage(WORDS.get("alike.empty"));
			text.addListener(SWT.Modify, event -> ask());
			input = text;
		} else {
			Combo combo = new Combo(holder, SWT.READ_ONLY);
			choices.forEach(each -> combo.add(each.shown()));
			combo.setVisibleItemCount(20);
			combo.select(0);
			combo.addListener(SWT.Selection, event -> ask());
			input = combo;
		}
		if (!(input instanceof AuthorityField)) { // which names its own
			Look.named(input, WORDS.get("alike.value"));
		}
		GridDataFactory.fillDefaults().grab(true, false).applyTo(input);
		holder.getParent().layout(true, true);
	}

	private String value() {
		return switch (input) {
		case Combo combo -> ObjectModel.offered(chosen()).get(combo.getSelectionIndex()).written();
		case AuthorityField authority -> authority.id();
		default -> ((Text) input).getText().strip();
		};
	}

	/** Something else is meant: what came of it before counts no longer. */
	private void ask() {
		plan = null;
		update();
		getShell().getDisplay().timerExec(PAUSE, look);
	}

	private final Runnable look = () -> {
		if (sum != null && !sum.isDisposed()) {
			planning.ask();
		}
	};

	private Optional<Work<?>> planning() {
		if (sum.isDisposed()) {
			return Optional.empty();
		}
		Request asked = new Request(ids, Map.of(chosen().name(), value()), "", Map.of());
		return Optional.of(Work
				.of(WORDS.get("alike.title"), progress -> new EditObjects().plan(data.store(), asked, progress))
				.quietly().then(outcome -> planned(asked, outcome, null)).otherwise(why -> planned(asked, null, why)));
	}

	private void planned(Request asked, Outcome outcome, Throwable why) {
		if (sum.isDisposed() || !asked.values().equals(Map.of(chosen().name(), value()))) {
			return;
		}
		plan = outcome;
		setErrorMessage(why == null ? null : Failures.text(why));
		update();
	}

	private void update() {
		sum.setText(plan == null ? getErrorMessage() == null ? WORDS.get("alike.looking") : ""
				: WORDS.get("alike.sum", Integer.toString(plan.edited().size()),
						Integer.toString(plan.already().size()), Integer.toString(plan.refused().size())));
		boolean any = plan != null && !plan.refused().isEmpty();
		refused.setVisible(any);
		refused.setText(!any ? ""
				: plan.refused().stream().limit(SHOWN).map(each -> Failures.text(each.why()))
						.collect(Collectors.joining("\n")) + (plan.refused().size() > SHOWN ? "\n…" : ""));
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID)
					.setEnabled(plan != null && !plan.edited().isEmpty() && !reason.getText().isBlank());
		}
		sum.getParent().layout(true, true);
	}

	@Override
	protected void okPressed() {
		if (getButton(IDialogConstants.OK_ID).isEnabled()) {
			request = new Request(ids, Map.of(chosen().name(), value()), reason.getText().strip(), plan.seen());
			super.okPressed();
		}
	}

	@Override
	public boolean close() {
		planning.cancel();
		return super.close();
	}
}
