// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.AssessmentPackage;
import org.etalon.model.base.BasePackage;
import org.etalon.model.base.Document;
import org.etalon.model.base.References;
import org.etalon.model.certification.CertificationPackage;
import org.etalon.model.monitoring.MonitoringPackage;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.settings.SettingsPackage;
import org.etalon.model.typical.TypicalPackage;

/** A document of every kind, with every feature of all it contains: what a text has to carry. Always the same. */
public final class SampleDocuments {

	static final List<EPackage> PACKAGES = List.of(BasePackage.eINSTANCE, RegisterPackage.eINSTANCE,
			AssessmentPackage.eINSTANCE, CertificationPackage.eINSTANCE, TypicalPackage.eINSTANCE,
			MonitoringPackage.eINSTANCE, SettingsPackage.eINSTANCE);

	private static final String[] TEXTS = { "Выдача справки", "«Кавычки» & <знаки>, \"ещё\" и 'апостроф'",
			"две\nстроки\tи табуляция", " пробелы по краям ", "эмодзи 🙂" };

	private int counter;
	private int texts;

	private SampleDocuments() {
	}

	/** All classes that can be made. */
	static List<EClass> classes() {
		return PACKAGES.stream().flatMap(ePackage -> ePackage.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast).filter(eClass -> !eClass.isAbstract())
				.toList();
	}

	/** A document of every kind, by package and class. */
	static Map<String, Document> all() {
		Map<String, Document> all = new LinkedHashMap<>();
		for (EClass eClass : classes()) {
			if (BasePackage.Literals.DOCUMENT.isSuperTypeOf(eClass)) {
				all.put(eClass.getEPackage().getName() + "." + eClass.getName(), of(eClass));
			}
		}
		return all;
	}

	static Document of(EClass eClass) {
		SampleDocuments samples = new SampleDocuments();
		Document document = (Document) samples.object(eClass);
		samples.refer(document);
		return document;
	}

	private EObject object(EClass eClass) {
		EObject object = EcoreUtil.create(eClass);
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature.isTransient()) {
				continue;
			}
			if (feature instanceof EAttribute attribute) {
				set(object, attribute, () -> value(attribute));
			} else if (((EReference) feature).isContainment()) {
				set(object, feature, () -> object(((EReference) feature).getEReferenceType()));
			}
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private static void set(EObject object, EStructuralFeature feature, Supplier<?> value) {
		if (feature.isMany()) {
			((EList<Object>) object.eGet(feature)).add(value.get());
			((EList<Object>) object.eGet(feature)).add(value.get());
		} else {
			object.eSet(feature, value.get());
		}
	}

	private Object value(EAttribute attribute) {
		EDataType type = attribute.getEAttributeType();
		Class<?> java = type.getInstanceClass();
		if (attribute.isID()) {
			return attribute.getEContainingClass().getName().toLowerCase(Locale.ROOT).charAt(0) + "-" + ++counter;
		}
		if (type instanceof EEnum literals) {
			return literals.getELiterals().get(literals.getELiterals().size() - 1).getInstance();
		}
		if (java.isEnum()) {
			return java.getEnumConstants()[java.getEnumConstants().length - 1];
		}
		return switch (type.getName()) {
		case "Date" -> EcoreUtil.createFromString(type, "2027-03-15");
		case "Month" -> EcoreUtil.createFromString(type, "2027-03");
		case "Subject" -> EcoreUtil.createFromString(type, "16");
		case "EString" -> TEXTS[texts++ % TEXTS.length];
		case "EBoolean", "EBooleanObject" -> true;
		case "EInt", "EIntegerObject" -> 7;
		case "ELong" -> 9_007_199_254_740_993L;
		case "EBigDecimal" -> new BigDecimal("4.50");
		default -> throw new IllegalStateException(type.getName());
		};
	}

	private void refer(EObject document) {
		List<EObject> contents = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(document, false); all.hasNext();) {
			contents.add(all.next());
		}
		Stream.concat(Stream.of(document), contents.stream()).forEach(object -> {
			for (EReference reference : object.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isDerived()) {
					refer(object, reference, contents);
				}
			}
		});
	}

	@SuppressWarnings("unchecked")
	private void refer(EObject object, EReference reference, List<EObject> contents) {
		List<EObject> targets = contents.stream().filter(reference.getEReferenceType()::isInstance).limit(2).toList();
		if (targets.isEmpty() && References.isExternal(reference)) {
			targets = List.of(References.proxy(EObject.class, reference.getEReferenceType(), "elsewhere-1"));
		}
		if (reference.isMany()) {
			((EList<EObject>) object.eGet(reference)).addAll(targets);
		} else if (!targets.isEmpty()) {
			object.eSet(reference, targets.get(0));
		}
	}

	/** Where the fixtures of a version are. */
	static Path fixtures(ModelVersion version) {
		return Path.of(System.getProperty("etalon.root"), "bundles/org.etalon.exchange.model/src_test/fixtures",
				version.toString());
	}

	/** Writes the fixtures of the current version anew, until it is released. */
	public static void main(String[] arguments) throws IOException, ModelTextException {
		Path folder = fixtures(ModelVersion.CURRENT);
		Files.createDirectories(folder);
		for (Map.Entry<String, Document> sample : all().entrySet()) {
			for (ModelFormat format : ModelFormat.values()) {
				Files.writeString(folder.resolve(sample.getKey() + "." + format.name().toLowerCase(Locale.ROOT)),
						ModelText.write(sample.getValue(), format));
			}
		}
	}
}
