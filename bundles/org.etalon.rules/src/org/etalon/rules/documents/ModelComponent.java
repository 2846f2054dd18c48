// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.documents;

import java.util.List;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.rules.Completeness;

/** A part of the model of a typical service (clause 43б), in the order of the clause. */
public enum ModelComponent {
	/** Диаграмма пользовательского пути. */
	USER_JOURNEY_DIAGRAM("диаграмма пользовательского пути", "user journey diagram"),
	/** Дизайн-спецификация. */
	DESIGN_SPECIFICATION("дизайн-спецификация", "design specification"),
	/** Эталонный лист оценки регулирования. */
	REFERENCE_SHEET_REGULATION("эталонный лист оценки регулирования", "reference sheet of regulation"),
	/** Эталонный лист лаборатории пользовательского тестирования. */
	REFERENCE_SHEET_LAB("эталонный лист лаборатории", "reference sheet of the laboratory"),
	/** Эталонный лист оценки личного приема. */
	REFERENCE_SHEET_RECEPTION("эталонный лист личного приема", "reference sheet of reception"),
	/** Список типовых ошибок с рекомендациями. */
	TYPICAL_ERRORS_LIST("список типовых ошибок с рекомендациями", "list of typical errors with recommendations");

	private static final List<ModelComponent> ALL = List.of(values());

	private final Text caption;

	ModelComponent(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** Whether a model with {@code components} has all six. */
	public static Ruling<Completeness<ModelComponent>> check(Set<ModelComponent> components) {
		return Completeness.check("MODEL", ALL, components, new Clause("43б"));
	}
}
