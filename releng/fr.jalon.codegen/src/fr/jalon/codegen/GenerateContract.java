// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.merge.java.JControlModel;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java code of {@code contract.ecore}. The committed genmodel holds settings only; it is completed here
 * with every class and feature of the Ecore, so that a modeller edits one file. The completed copy is written to
 * {@code src-gen} beside the code, where the grammar's workflow reads it.
 */
public final class GenerateContract {

	private static final String BUNDLE = "fr.jalon.contract";
	/** The genmodel with every class of the Ecore, in the bundle. */
	static final String COMPLETED = "src-gen/fr/jalon/contract/contract.genmodel";

	private GenerateContract() {
	}

	/**
	 * @param args the folder that holds the bundle {@code fr.jalon.contract}
	 * @throws IOException when the model cannot be read or the code not written
	 */
	public static void main(String[] args) throws IOException {
		if (args.length != 1) {
			throw new IllegalArgumentException("one argument expected: the folder that holds the bundles");
		}
		Path bundle = Path.of(args[0]).resolve(BUNDLE).toRealPath();
		Generated generated = Generated.from(bundle.resolve("src-gen"),
				List.of(bundle.resolve("model/contract.ecore"), bundle.resolve("model/contract.genmodel")),
				GenerateContract.class, GenModel.class);
		if (generated.isUpToDate()) {
			return;
		}
		GenModel genModel = completedGenModel(resourceSet(bundle));
		generated.clear();
		saveCompleted(genModel);
		generate(genModel);
		generated.done();
	}

	private static ResourceSet resourceSet(Path bundle) {
		GenModelPackage.eINSTANCE.eClass();
		EcorePlugin.getPlatformResourceMap().put(BUNDLE, URI.createFileURI(bundle + "/"));
		ResourceSet resources = new ResourceSetImpl();
		Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new XMIResourceFactoryImpl());
		return resources;
	}

	private static GenModel completedGenModel(ResourceSet resources) {
		URI uri = URI.createPlatformResourceURI(BUNDLE + "/model/contract.genmodel", true);
		GenModel genModel = (GenModel) resources.getResource(uri, true).getContents().get(0);
		genModel.getGenPackages().forEach(p -> check(p.getEcorePackage()));
		genModel.reconcile();
		genModel.setCanGenerate(true);
		genModel.setValidateModel(true);
		Diagnostic problems = genModel.diagnose();
		if (problems.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(text(problems));
		}
		return genModel;
	}

	private static void check(EPackage ePackage) {
		EcoreUtil.resolveAll(ePackage);
		Diagnostic problems = Diagnostician.INSTANCE.validate(ePackage);
		if (problems.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException("contract.ecore is not valid: " + text(problems));
		}
	}

	private static void saveCompleted(GenModel genModel) throws IOException {
		Resource resource = genModel.eResource();
		resource.setURI(URI.createPlatformResourceURI(BUNDLE + "/" + COMPLETED, true));
		resource.save(Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
	}

	private static void generate(GenModel genModel) {
		Generator generator = new Generator() {
			@Override
			public JControlModel getJControlModel() {
				// Nothing hand-written lives in src-gen, so there is nothing to merge (and merging wants an Eclipse).
				return new JControlModel() {
					@Override
					public boolean canMerge() {
						return false;
					}
				};
			}
		};
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(genModel);
		Diagnostic result = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
				new BasicMonitor());
		if (result.getSeverity() != Diagnostic.OK) {
			throw new IllegalStateException(text(result));
		}
	}

	private static String text(Diagnostic diagnostic) {
		StringBuilder text = new StringBuilder(diagnostic.getMessage());
		if (diagnostic.getException() != null) {
			text.append(" (").append(diagnostic.getException()).append(')');
		}
		diagnostic.getChildren().forEach(child -> text.append("\n  ").append(text(child)));
		return text.toString();
	}
}
