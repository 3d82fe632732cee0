using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>A fix that was applied to a text.</summary>
/// <param name="Finding">What it fixes, in the text as it was then.</param>
/// <param name="Fix">What it did.</param>
internal sealed record AppliedFix(Finding Finding, Fix Fix);
