// SPDX-License-Identifier: EPL-2.0
package org.etalon.emfgen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.merge.java.JControlModel;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java of a metamodel in the build, without an Eclipse: {@code Main FOLDER GENMODEL}, where FOLDER is
 * that of the bundle and GENMODEL a file in it. What stood in {@code src-gen} before is removed.
 */
public final class Main {

	private Main() {
	}

	/** Generates; throws if something cannot be generated, so that the build fails. */
	public static void main(String[] arguments) throws IOException {
		Path bundle = Path.of(arguments[0]).toRealPath();
		GenModel model = load(bundle, arguments[1]);
		clear(bundle.resolve("src-gen"));
		Generator generator = new Generator() {

			@Override
			public JControlModel getJControlModel() {
				// Nothing is merged: merging needs the Java tools of Eclipse.
				return new JControlModel() {

					@Override
					public boolean canMerge() {
						return false;
					}
				};
			}
		};
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.getOptions().resourceSet = model.eResource().getResourceSet();
		model.setCanGenerate(true);
		generator.setInput(model);
		require(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
	}

	private static GenModel load(Path bundle, String file) {
		ResourceSet set = new ResourceSetImpl();
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
		set.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
		String name = bundle.getFileName().toString();
		EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(bundle + "/"));
		// The generator writes these two for a workbench; the bundle needs neither.
		for (String unused : List.of("plugin.xml", "plugin.properties")) {
			set.getURIConverter().getURIMap().put(URI.createPlatformResourceURI(name + "/" + unused, true),
					URI.createFileURI(bundle.resolve("target/generated-" + unused).toString()));
		}
		GenModel model = (GenModel) set.getResource(URI.createPlatformResourceURI(name + "/" + file, true), true)
				.getContents().get(0);
		EcoreUtil.resolveAll(set);
		if (!model.reconcile()) {
			throw new IllegalStateException("the .ecore files of " + file + " are not found");
		}
		require(model.diagnose());
		return model;
	}

	private static void clear(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		List<Path> old;
		try (Stream<Path> all = Files.walk(folder)) {
			old = all.sorted(Comparator.reverseOrder()).toList();
		}
		old.forEach(file -> {
			try {
				Files.delete(file);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static void require(Diagnostic diagnostic) {
		if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(text(diagnostic, ""));
		}
	}

	private static String text(Diagnostic diagnostic, String indent) {
		StringBuilder text = new StringBuilder(indent + diagnostic.getMessage());
		if (diagnostic.getException() != null) {
			text.append(" (").append(diagnostic.getException()).append(')');
		}
		diagnostic.getChildren().forEach(child -> text.append('\n').append(text(child, indent + "  ")));
		return text.toString();
	}
}
