namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>A mapping or list that something is in: the value of a key or item, or a collection in braces; the document's root where it is neither.</summary>
/// <param name="Outline">The document.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Entry">The key or item whose value it is; null at the root.</param>
/// <param name="Flow">The collection in braces or brackets; null where it is written in lines.</param>
internal readonly record struct Holder(DocumentOutline Outline, string Text, OutlineEntry? Entry, FlowCollection? Flow)
{
    public bool IsRoot => Entry is null && Flow is null;

    /// <summary>What it is in itself; the root is in itself.</summary>
    public Holder Parent =>
        Flow is { Outer: { } outer } ? this with { Flow = outer }
        : this with { Flow = null, Entry = Entry?.Parent };

    /// <summary>The key whose value it is; null for an item of a list and for the root.</summary>
    public string? Key => Flow is { Outer: not null } ? Flow.KeyOfOuter : Entry?.Key;

    /// <summary>The keys and items that lead to it, from the root; null for an item.</summary>
    public List<string?> Steps
    {
        get
        {
            var steps = new List<string?>();
            for (var holder = this; !holder.IsRoot && !(holder.Entry is null && holder.Flow is { Outer: null }); holder = holder.Parent)
            {
                steps.Add(holder.Key);
            }

            steps.Reverse();
            return steps;
        }
    }

    /// <summary>The keys in it.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            var text = Text;
            return Flow is null
                ? Outline.ChildrenOf(Entry).Select(entry => entry.Key).OfType<string>()
                : Flow.Parts.Where(part => part.Colon is not null).Select(part => LineReader.Unquote(text[part.Start..part.Colon!.Value].Trim()));
        }
    }

    /// <summary>The mapping or list that is the value of a key; null where the key is absent, or is written in braces.</summary>
    public Holder? Child(string key) =>
        Flow is null && Outline.ChildrenOf(Entry).LastOrDefault(child => child.Key == key) is { } found ? this with { Entry = found } : null;

    /// <summary>The items of a list that is written in lines.</summary>
    public IEnumerable<Holder> Items
    {
        get
        {
            var self = this;
            return Flow is null ? Outline.ChildrenOf(Entry).Where(child => child.IsItem).Select(item => self with { Entry = item }) : [];
        }
    }

    /// <summary>The closest mapping around it, or itself, that has a key; null where none has.</summary>
    public Holder? WithKey(string key)
    {
        var holder = this;
        while (!holder.Keys.Contains(key))
        {
            if (holder.IsRoot)
            {
                return null;
            }

            holder = holder.Parent;
        }

        return holder;
    }

    /// <summary>The text of a key's value, unquoted; null where the key is absent.</summary>
    public string? ValueOf(string key)
    {
        if (Flow is null)
        {
            return Outline.ValueOf(Entry, key);
        }

        foreach (var part in Flow.Parts)
        {
            if (part.Colon is { } colon && LineReader.Unquote(Text[part.Start..colon].Trim()) == key)
            {
                return LineReader.Unquote(Text[(colon + 1)..part.End].Trim());
            }
        }

        return null;
    }
}
