namespace Kubewright.Analyzers.Generation.Model;

/// <summary>Where a Service is reached, and how.</summary>
/// <param name="Ports">Its ports.</param>
/// <param name="Selector">The labels of the pods it leads to.</param>
/// <param name="ExternalName">The host that it stands for, where it is of type ExternalName.</param>
/// <param name="IsHeadless">Whether its host name leads to the pods themselves.</param>
internal sealed record ServiceModel(
    EquatableArray<ServicePortModel> Ports, EquatableArray<NamedValue> Selector, string? ExternalName, bool IsHeadless);
