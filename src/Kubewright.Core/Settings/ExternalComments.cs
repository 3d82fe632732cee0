using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Text;

namespace Kubewright.Core.Settings;

/// <summary>
/// Comments of manifests that declare objects which are deployed from elsewhere: <c># kubewright: external Secret/db-password, ConfigMap/shared - why</c>. They
/// count for all manifests that are checked together.
/// </summary>
public static class ExternalComments
{
    private const string Mark = "kubewright: external";

    private static readonly Regex Directive = new(
        @"(?<=^|[ \t])\#[ \t]*kubewright: external(?=[ \t,]|\r?$)(?<names>(?:(?![ \t]-(?:[ \t]|\r?$))[^\r\n])*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex Name = new(@"[^\s,]+", RegexOptions.CultureInvariant);

    /// <summary>The objects that the comments of a manifest declare, and what of them cannot be understood.</summary>
    public static (ImmutableArray<ExternalObject> Externals, ImmutableArray<SettingProblem> Problems) Read(SourceFile file)
    {
        if (file.Text.IndexOf(Mark, StringComparison.Ordinal) < 0)
        {
            return ([], []);
        }

        var externals = ImmutableArray.CreateBuilder<ExternalObject>();
        var problems = ImmutableArray.CreateBuilder<SettingProblem>();
        foreach (Match comment in Directive.Matches(file.Text))
        {
            var names = comment.Groups["names"];
            foreach (Match name in Name.Matches(names.Value))
            {
                var span = new SourceSpan(file, names.Index + name.Index, name.Length);
                if (ExternalObject.Read(name.Value, span) is { } external)
                {
                    externals.Add(external);
                }
                else
                {
                    problems.Add(new SettingProblem(span,
                        $"'{name.Value}' is not an object; write its kind and name, such as 'Secret/db-password', and a reason after ' - '"));
                }
            }
        }

        return (externals.ToImmutable(), problems.ToImmutable());
    }
}
