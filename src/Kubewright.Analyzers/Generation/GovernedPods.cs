namespace Kubewright.Analyzers.Generation;

/// <summary>A StatefulSet whose pods get their host names from a Service.</summary>
internal sealed record GovernedPods(string Set, string? Namespace, string Service, string StatefulSet);
