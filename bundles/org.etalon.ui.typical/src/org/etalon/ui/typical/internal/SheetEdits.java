// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateIds;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.ui.template.TemplateEdits;
import org.etalon.ui.template.TemplateParts;

/** What can be done to a reference sheet of a model, in the one order of undo that its model has. */
final class SheetEdits extends TemplateEdits {

	private final TypicalServiceModel model;
	private final Page page;
	private final ModelCommands commands;
	private final Texts words;
	private final Set<String> ever = new HashSet<>();
	private List<ModelDiagnostic> problems = List.of();

	SheetEdits(TypicalServiceModel model, Page page, ModelCommands commands, Texts words) {
		this.model = model;
		this.page = page;
		this.commands = commands;
		this.words = words;
		check();
	}

	/** The stage a part of a model is the reference sheet of. */
	static Stage stage(ModelComponent part) {
		return switch (part) {
		case REFERENCE_SHEET_REGULATION -> Stage.REGULATION;
		case REFERENCE_SHEET_LAB -> Stage.LABORATORY;
		case REFERENCE_SHEET_RECEPTION -> Stage.RECEPTION;
		default -> throw new IllegalArgumentException(part.name());
		};
	}

	/** The stage of the sheet. */
	Stage stage() {
		return stage(page.part().orElseThrow());
	}

	/** Begins the sheet with a section and a criterion to go on from. */
	void begin() {
		SheetTemplate sheet = AssessmentFactory.eINSTANCE.createSheetTemplate();
		sheet.setName(words.get("sheet.name", stage().caption().in(words.locale()), String.valueOf(model.getName())));
		sheet.setEdition("1");
		put(sheet);
		addSection(words.get("sheet.section.new"), words.get("sheet.criterion.new"));
	}

	/** Begins the sheet as a copy of a template; what has an id that the model uses already gets another one. */
	void take(SheetTemplate template) {
		put(EcoreUtil.copy(template));
	}

	private void put(SheetTemplate sheet) {
		Set<String> taken = taken();
		sheet.setId(null);
		sheet.eAllContents().forEachRemaining(each -> {
			if (each instanceof Identified part && !taken.add(String.valueOf(part.getId()))) {
				String word = part.getId() == null ? "part" : part.getId();
				int number = 2;
				while (!taken.add(word + "-" + number)) {
					number++;
				}
				part.setId(word + "-" + number);
			}
		});
		sheet.setId(Ids.fresh(model, "sheet-" + stage().name().toLowerCase(Locale.ROOT)));
		sheet.setStage(stage());
		sheet.setReference(true);
		commands.run(new Edit(words.get("sheet.begin")).set(model, page.feature(), sheet).focus(sheet));
		check();
	}

	private Set<String> taken() {
		Set<String> taken = new HashSet<>();
		model.eAllContents().forEachRemaining(each -> {
			if (each instanceof Identified part) {
				taken.add(part.getId());
			}
		});
		return taken;
	}

	/** Checks the sheet anew: it was changed elsewhere. */
	void check() {
		problems = template() == null ? List.of() : SheetTemplates.problems(template());
	}

	@Override
	protected void edit(String place, String typing, Runnable change) {
		Edit edit = new Edit(words.get("edit.sheet")).record(model, change);
		TemplateParts.find(template(), place).ifPresent(edit::focus);
		if (typing == null) {
			commands.run(edit);
		} else {
			commands.type(edit, List.of(page, place, typing));
		}
		check();
	}

	/** The ids of all that is in the model are taken, and those that were seen in it before. */
	@Override
	protected TemplateIds ids() {
		ever.addAll(taken());
		return new TemplateIds(ever);
	}

	@Override
	public SheetTemplate template() {
		return (SheetTemplate) model.eGet(page.feature());
	}

	@Override
	public boolean locked() {
		return commands.isLocked();
	}

	@Override
	public List<ModelDiagnostic> problems() {
		return problems;
	}
}
