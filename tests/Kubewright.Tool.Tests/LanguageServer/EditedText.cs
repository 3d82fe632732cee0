using System.Text.Json;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>Applies edits as an editor does.</summary>
internal static class EditedText
{
    public static string Apply(string text, JsonElement edits)
    {
        var source = new SourceFile("", text);
        var all = edits.EnumerateArray()
            .Select(edit => (Start: OffsetOf(source, edit, "start"), End: OffsetOf(source, edit, "end"), Text: edit.GetProperty("newText").GetString()!))
            .OrderByDescending(edit => edit.Start)
            .ToList();
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.Second.End <= pair.First.Start, "edits overlap"));
        return all.Aggregate(text, (result, edit) => result[..edit.Start] + edit.Text + result[edit.End..]);
    }

    private static int OffsetOf(SourceFile source, JsonElement edit, string end)
    {
        var position = edit.GetProperty("range").GetProperty(end);
        return source.GetOffset(new LinePosition(position.GetProperty("line").GetInt32(), position.GetProperty("character").GetInt32()));
    }
}
