// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.model.typical.TypicalServiceModel;

/** A model of the examples, read as EMF reads it: this bundle knows no other texts. */
final class ExampleModel {

	private ExampleModel() {
	}

	static TypicalServiceModel of(String name) {
		ResourceSet set = new ResourceSetImpl();
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("xmi", new XMIResourceFactoryImpl());
		EPackage.Registry.INSTANCE.put(TypicalPackage.eNS_URI, TypicalPackage.eINSTANCE);
		Resource resource = set.getResource(
				URI.createFileURI(Path.of(System.getProperty("etalon.root"), "examples/models", name).toString()),
				true);
		TypicalServiceModel model = (TypicalServiceModel) resource.getContents().get(0);
		resource.getContents().clear();
		return model;
	}
}
