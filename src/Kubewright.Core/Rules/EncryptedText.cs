using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules;

/// <summary>Documents that are encrypted: an edit would break the seal over all of their text, so none is offered.</summary>
internal static class EncryptedText
{
    /// <summary>Takes the fixes away that would edit encrypted documents of some files.</summary>
    public static void WithdrawFixes(IEnumerable<ManifestFile> files, List<Finding> findings)
    {
        foreach (var document in files.SelectMany(file => file.Documents).Where(document => document.IsEncrypted))
        {
            for (var i = 0; i < findings.Count; i++)
            {
                if (findings[i].Fix?.Edits.Any(edit =>
                    edit.Span.File == document.File && edit.Span.Start <= document.Span.End && document.Span.Start <= edit.Span.End) == true)
                {
                    findings[i] = findings[i] with { Fix = null };
                }
            }
        }
    }
}
