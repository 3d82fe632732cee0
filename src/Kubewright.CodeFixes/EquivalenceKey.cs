using Kubewright.Core.Fixes;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes;

/// <summary>
/// What "fix all" takes for the same: all safe fixes of a rule, whatever each of them changes, or all unsafe ones. Nobody who asks for those that
/// leave no choice gets a guess with them.
/// </summary>
internal static class EquivalenceKey
{
    private const string Unsafe = "|unsafe";

    public static string Of(Diagnostic diagnostic, FixSafety safety) => safety == FixSafety.Safe ? diagnostic.Id : diagnostic.Id + Unsafe;

    public static FixSafety SafetyOf(string? key) => key?.EndsWith(Unsafe, StringComparison.Ordinal) == true ? FixSafety.Unsafe : FixSafety.Safe;
}
