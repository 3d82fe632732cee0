namespace Kubewright.Validation;

/// <summary>What a rule finds.</summary>
/// <param name="Manifest">Which of the manifests it is, counted from 0.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">0 for information, 1 for a warning, 2 for an error.</param>
/// <param name="Path">The field that it is about; empty for the manifest as a whole.</param>
/// <param name="Message">What is wrong: one line without a full stop.</param>
/// <param name="HelpLink">The page of the rule.</param>
internal sealed record ValidationFinding(int Manifest, string Rule, int Severity, string Path, string Message, string HelpLink);
