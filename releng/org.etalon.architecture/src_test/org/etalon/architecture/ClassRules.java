// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.scoring.ScoringVariant;
import org.etalon.tests.support.ScoringVariantContractTest;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What compiled classes have to keep. */
final class ClassRules {

	static final ArchRule COMPONENTS_ARE_FINAL_AND_INTERNAL = classes().that().areAnnotatedWith(Component.class)
			.should().haveModifier(JavaModifier.FINAL).andShould().resideInAPackage("..internal..")
			.allowEmptyShould(true);

	/** What a component needs comes in when it is made: no field and no method is a reference. */
	static final ArchRule COMPONENTS_ARE_INJECTED_BY_CONSTRUCTOR = classes().that().areAnnotatedWith(Component.class)
			.should(new ArchCondition<JavaClass>("have references in the constructor only") {
				@Override
				public void check(JavaClass component, ConditionEvents events) {
					component.getFields().stream().filter(field -> field.isAnnotatedWith(Reference.class))
							.forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
					component.getMethods().stream().filter(method -> method.isAnnotatedWith(Reference.class)).forEach(
							method -> events.add(SimpleConditionEvent.violated(method, method.getDescription())));
				}
			}).allowEmptyShould(true);

	static final ArchRule NO_STANDARD_STREAMS = noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.allowEmptyShould(true);

	/** Certificates of the Java platform tell their time by nothing else. */
	static final ArchRule NO_OLD_DATES = noClasses().that()
			.resideOutsideOfPackages("org.etalon.extensions.trust", "org.etalon.extensions.build").should()
			.dependOnClassesThat().areAssignableTo(Date.class).allowEmptyShould(true);

	/** The packages of the Java platform need no import, so no manifest shows who uses this one. */
	static final ArchRule DATABASES_ONLY_IN_THE_JDBC_STORE = noClasses().that()
			.resideOutsideOfPackage("org.etalon.store.jdbc..").should().dependOnClassesThat()
			.resideInAnyPackage("java.sql..").allowEmptyShould(true);

	/** A clock comes in; a result does not depend on the day it is computed. */
	static final ArchRule NO_TODAY = noClasses().should()
			.accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the current date is asked without a clock") {
				@Override
				public boolean test(JavaAccess<?> access) {
					JavaClass owner = access.getTargetOwner();
					return access.getName().equals("now") && owner.getPackageName().equals("java.time")
							&& !access.getTarget().getDescription().contains("java.time.Clock");
				}
			}).allowEmptyShould(true);

	/** Rules are exact: {@code double} and {@code float} are in no field, parameter, result or call of them. */
	static final ArchRule RULES_ARE_EXACT = classes().that().resideInAnyPackage("org.etalon.norm..",
			"org.etalon.scoring..", "org.etalon.rules..", "org.etalon.standard..")
			.should(new ArchCondition<JavaClass>("be exact") {
				@Override
				public void check(JavaClass rule, ConditionEvents events) {
					rule.getDirectDependenciesFromSelf().stream()
							.filter(dependency -> isInexact(dependency.getTargetClass().getBaseComponentType()))
							.forEach(dependency -> events
									.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
					rule.getFields().stream().filter(field -> isInexact(field.getRawType().getBaseComponentType()))
							.forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
					rule.getCodeUnits().stream()
							.filter(unit -> isInexact(unit.getRawReturnType().getBaseComponentType())
									|| unit.getRawParameterTypes().stream()
											.anyMatch(type -> isInexact(type.getBaseComponentType())))
							.forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
				}
			}).allowEmptyShould(true);

	private static final Set<String> INEXACT = Set.of("double", "float", Double.class.getName(), Float.class.getName());

	private ClassRules() {
	}

	private static boolean isInexact(JavaClass type) {
		return INEXACT.contains(type.getName());
	}

	/**
	 * The variants without a test that extends the contract of variants. What lays something over another variant has
	 * tests of what it lays over it.
	 */
	static List<String> variantsWithoutContractTest(JavaClasses classes, JavaClasses tests) {
		Set<String> tested = tests.stream().filter(test -> test.isAssignableTo(ScoringVariantContractTest.class))
				.flatMap(test -> test.getDirectDependenciesFromSelf().stream())
				.map(dependency -> dependency.getTargetClass().getName()).collect(Collectors.toSet());
		List<String> broken = new ArrayList<>();
		classes.stream().filter(type -> type.isAssignableTo(ScoringVariant.class))
				.filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
				.filter(type -> type.getFields().stream()
						.noneMatch(field -> field.getRawType().isAssignableTo(ScoringVariant.class)))
				.filter(type -> !tested.contains(type.getName()))
				.forEach(type -> broken.add(type.getName() + " has no test that extends the contract"));
		return broken;
	}
}
