namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>A regular expression that Go does not compile; the message is Go's.</summary>
internal sealed class RegexSyntaxException(string problem, string part) : Exception($"error parsing regexp: {problem}: `{part}`");
