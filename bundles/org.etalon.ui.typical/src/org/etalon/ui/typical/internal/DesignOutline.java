// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.etalon.exchange.Texts;
import org.etalon.model.base.BaseFactory;
import org.etalon.model.base.BasePackage;
import org.etalon.model.base.FileLink;
import org.etalon.model.typical.DesignRequirement;
import org.etalon.model.typical.DesignSection;
import org.etalon.model.typical.DesignSpecification;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.standard.Readability;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.ui.common.SettingWords;
import org.etalon.ui.typical.internal.Field.Type;

/** The design specification: sections in their order, each with its text, what is required, and drawings and links. */
final class DesignOutline implements Outline {

	/** Of many indices the two that people know: how easy, and for which year of school. */
	private static final List<ReadabilityIndex> INDICES = List.of(ReadabilityIndex.FRE_OBORNEVA,
			ReadabilityIndex.FKGL_PLAINRUSSIAN);

	private final TypicalServiceModel model;
	private final Texts words;
	private ReadabilityNorms norms = ReadabilityNorms.builtIn();

	DesignOutline(TypicalServiceModel model, Texts words) {
		this.model = model;
		this.words = words;
	}

	/** Measures by other norms (setting A37); whether they are called otherwise than those before. */
	boolean norms(ReadabilityNorms inEffect) {
		boolean other = !inEffect.inEffect().equals(norms.inEffect());
		norms = inEffect;
		return other;
	}

	@Override
	public List<Column> columns() {
		return List.of(new Column(words.get("design.outline"), 0));
	}

	@Override
	public List<Node> nodes() {
		DesignSpecification design = model.getDesign();
		if (design == null) {
			return List.of();
		}
		List<Node> children = new ArrayList<>();
		design.getSections().forEach(section -> children.add(new Node(section, List.of(said(section.getTitle())),
				within(section.getRequirements(), section.getFiles()), false)));
		children.addAll(within(design.getRequirements(), design.getFiles()));
		return List.of(new Node(design, List.of(words.get("design")), children, false));
	}

	private List<Node> within(List<DesignRequirement> requirements, List<FileLink> files) {
		Stream<Node> required = requirements.stream()
				.map(each -> new Node(each, List.of("• " + said(each.getText())), List.of(), false));
		return Stream
				.concat(required,
						files.stream()
								.map(each -> new Node(each, List.of("↗ " + said(each.getName())), List.of(), false)))
				.toList();
	}

	private String said(String text) {
		return text == null || text.isBlank() ? words.get("unsaid") : text.replaceAll("\\s+", " ");
	}

	@Override
	public List<Add> adds() {
		return List.of(new Add("design.section", at -> {
			DesignSection section = TypicalFactory.eINSTANCE.createDesignSection();
			section.setId(Ids.fresh(model, "section"));
			section.setTitle(words.get("design.section.new"));
			return begun(words.get("design.section"), edit -> {
				List<DesignSection> sections = model.getDesign().getSections();
				int index = section(at) == null ? -1 : sections.indexOf(section(at)) + 1;
				edit.add(model.getDesign(), Literals.DESIGN_SPECIFICATION__SECTIONS, index, section).focus(section);
			});
		}), new Add("design.requirement", at -> {
			DesignRequirement requirement = TypicalFactory.eINSTANCE.createDesignRequirement();
			requirement.setId(Ids.fresh(model, "requirement"));
			return begun(words.get("design.requirement"),
					edit -> (section(at) == null
							? edit.add(model.getDesign(), Literals.DESIGN_SPECIFICATION__REQUIREMENTS, -1, requirement)
							: edit.add(section(at), Literals.DESIGN_SECTION__REQUIREMENTS, -1, requirement))
							.focus(requirement));
		}), new Add("design.file", at -> {
			FileLink file = BaseFactory.eINSTANCE.createFileLink();
			file.setId(Ids.fresh(model, "file"));
			return begun(words.get("design.file"),
					edit -> (section(at) == null
							? edit.add(model.getDesign(), Literals.DESIGN_SPECIFICATION__FILES, -1, file)
							: edit.add(section(at), Literals.DESIGN_SECTION__FILES, -1, file)).focus(file));
		}));
	}

	/** An edit that begins the specification where there is none yet. */
	private Edit begun(String label, Consumer<Edit> rest) {
		Edit edit = new Edit(label);
		if (model.getDesign() == null) {
			edit.set(model, Literals.TYPICAL_SERVICE_MODEL__DESIGN,
					TypicalFactory.eINSTANCE.createDesignSpecification());
		}
		rest.accept(edit);
		return edit;
	}

	/** The section a thing is, or is in; null for none. */
	private static DesignSection section(Object thing) {
		return thing instanceof DesignSection section ? section
				: thing instanceof EObject object && object.eContainer() instanceof DesignSection section ? section
						: null;
	}

	@Override
	public List<Field> fields(Object thing) {
		FieldList list = new FieldList(words);
		switch (thing) {
		case DesignSpecification design -> {
			list.text(Type.PROSE, "design.summary", design, Literals.DESIGN_SPECIFICATION__SUMMARY);
			list.note("design.readability", readability(design.getSummary()));
			list.note("design.readability.whole", readability(whole(design)));
		}
		case DesignSection section -> {
			list.text(Type.LINE, "field.title", section, Literals.DESIGN_SECTION__TITLE);
			list.text(Type.PROSE, "field.text", section, Literals.DESIGN_SECTION__TEXT);
			list.note("design.readability", readability(section.getText()));
		}
		case DesignRequirement requirement -> {
			list.text(Type.TEXT, "design.required", requirement, Literals.DESIGN_REQUIREMENT__TEXT);
			list.several("errors.criteria", requirement, Literals.DESIGN_REQUIREMENT__CRITERIA,
					ErrorsOutline.criteria(model));
		}
		case FileLink file -> {
			list.text(Type.LINE, "field.title", file, BasePackage.Literals.FILE_LINK__NAME);
			list.text(Type.LINE, "design.location", file, BasePackage.Literals.FILE_LINK__LOCATION);
		}
		default -> {
			// nothing to say
		}
		}
		return list.fields();
	}

	private static String whole(DesignSpecification design) {
		return Stream.concat(Stream.of(design.getSummary()), design.getSections().stream().map(DesignSection::getText))
				.filter(text -> text != null).collect(Collectors.joining("\n\n"));
	}

	/** The figures of a text (Standard 4.6.4.6), with the norms they were computed by. */
	String readability(String text) {
		ReadabilityFigures figures = Readability.ofText(text == null ? "" : text, norms).value();
		if (figures.counts().words() == 0) {
			return words.get("design.readability.none");
		}
		String indices = INDICES.stream().filter(figures.indices()::containsKey)
				.map(index -> index.caption().in(words.locale()) + ": "
						+ number(figures.indices().get(index).setScale(1, RoundingMode.HALF_UP).toPlainString()))
				.collect(Collectors.joining(" · "));
		return words.get("design.readability.figures", String.valueOf(figures.counts().sentences()),
				String.valueOf(figures.counts().words()), indices,
				new SettingWords(words.locale()).told(norms.inEffect()));
	}

	private String number(String plain) {
		return Texts.isEnglish(words.locale()) ? plain : plain.replace('.', ',');
	}

	@Override
	public String heading(Object thing) {
		return switch (thing) {
		case DesignSection section -> said(section.getTitle());
		case DesignRequirement requirement -> words.get("design.required");
		case FileLink file -> words.get("design.file.one");
		default -> words.get("design");
		};
	}

	@Override
	public Edit remove(Object thing) {
		Edit edit = new Edit(words.get("edit.remove"));
		return thing instanceof EObject object ? edit.delete(object) : edit;
	}

	@Override
	public Edit move(Object thing, int by) {
		Edit edit = new Edit(words.get("edit.move"));
		if (!(thing instanceof EObject object) || object instanceof DesignSpecification) {
			return edit;
		}
		edit.shift(object, by);
		if (edit.isEmpty() && object.eContainer() instanceof DesignSection from) {
			EList<DesignSection> sections = model.getDesign().getSections();
			int to = sections.indexOf(from) + by;
			if (to >= 0 && to < sections.size()) { // over the border of its section
				var feature = object.eContainingFeature();
				edit.remove(from, feature, object).add(sections.get(to), feature, by > 0 ? 0 : -1, object);
			}
		}
		return edit.focus(object);
	}

	@Override
	public String blank() {
		return "design.none";
	}
}
