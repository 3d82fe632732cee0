namespace Kubewright.Analyzers.Generation.Model;

/// <summary>What generated code is written for.</summary>
/// <param name="Namespace">The namespace around the class of the manifests; empty for the global one.</param>
/// <param name="Class">The class around all that is written: <c>Manifests</c>, unless the project calls it otherwise.</param>
/// <param name="IsNamespace">Whether the project has a namespace where that class would be, so that what is written is in the namespace.</param>
/// <param name="IsOn">Whether anything is to be written.</param>
/// <param name="HasLibrary">Whether the library is referenced, so that generated code can use it.</param>
/// <param name="HasBuilders">Whether builders are to be written: the library is referenced, and the project wants more than constants.</param>
/// <param name="WritesManifests">Whether the build writes what the classes with attributes describe.</param>
/// <param name="IsPublic">Whether what is written is public: a class with attributes is, and its builders are for those who reference the project.</param>
/// <param name="BuildProperties">The project's properties that name its image, and <c>ContainerImage</c>, which is the whole name.</param>
/// <param name="ClientModels">The model classes of KubernetesClient that builders can be turned into; none where it is not referenced.</param>
internal sealed record GenerationTarget(
    string Namespace, string Class, bool IsNamespace, bool IsOn, bool HasLibrary, bool HasBuilders, bool WritesManifests, bool IsPublic,
        EquatableArray<NamedValue> BuildProperties, EquatableArray<string> ClientModels);
