namespace Kubewright.Analyzers.Generation.Model;

/// <summary>An object of a manifest, without places in its text: what is in it, and nothing of where.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Kinds">The class that objects of its kind are in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; null where neither the manifest nor the project states one.</param>
/// <param name="Labels">Its own labels.</param>
/// <param name="Service">What it is as a Service.</param>
/// <param name="Workload">What it is as a workload.</param>
/// <param name="Keys">The keys of a ConfigMap or Secret.</param>
/// <param name="Manifest">What a builder starts from; null where the library has none for it.</param>
/// <param name="Written">The object as JSON, where the build writes it to the output folder.</param>
internal sealed record ObjectModel(
    string Kind,
    string Kinds,
    string Name,
    string? Namespace,
    EquatableArray<NamedValue> Labels,
    ServiceModel? Service,
    WorkloadModel? Workload,
    EquatableArray<string> Keys,
    ManifestModel? Manifest,
    string? Written);
