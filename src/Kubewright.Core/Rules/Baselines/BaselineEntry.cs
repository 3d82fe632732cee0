namespace Kubewright.Core.Rules.Baselines;

/// <summary>A finding that a baseline holds back.</summary>
/// <param name="File">Its file, seen from the baseline's directory, with '/'.</param>
/// <param name="Id">Its rule.</param>
/// <param name="Object">Its object, for those who read the baseline.</param>
/// <param name="Identity">What it is known by: <see cref="FindingIdentity"/>.</param>
public sealed record BaselineEntry(string File, string Id, string Object, string Identity);
