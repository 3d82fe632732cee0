namespace Kubewright.Core.Yaml.Scanning;

/// <summary>
/// Where keys without a <c>?</c> may have begun, at most one for each level of brackets and one for the block around them: a key is known as
/// such only when its colon comes.
/// </summary>
internal sealed class SimpleKeys(TextCursor cursor)
{
    /// <summary>How far behind a key its colon may stand.</summary>
    private const int MaxLength = 1024;

    private readonly List<SimpleKey?> _levels = [null];

    /// <summary>The levels whose current key was begun by a <c>?</c>.</summary>
    private readonly HashSet<int> _explicit = [];

    /// <summary>Whether a key may begin at the cursor.</summary>
    public bool AreAllowed { get; set; } = true;

    /// <summary>Whether the cursor is inside brackets.</summary>
    public bool IsInFlow => Level > 0;

    private int Level => _levels.Count - 1;

    /// <summary>Whether a token may still turn out to begin a key.</summary>
    public bool MayBeginAt(int tokenNumber)
    {
        for (var level = 0; level < _levels.Count; level++)
        {
            if (_levels[level] is { } key && key.TokenNumber == tokenNumber)
            {
                return IsStillPossible(level, key);
            }
        }

        return false;
    }

    /// <summary>Notes that a node begins at the cursor, which is a key if a colon follows.</summary>
    public void Note(int tokenNumber, int indent)
    {
        if (AreAllowed)
        {
            Drop();
            var isRequired = !IsInFlow && indent == cursor.Column;
            _levels[Level] = new SimpleKey(isRequired, tokenNumber, cursor.Index, cursor.Line, cursor.Column);
        }

        AreAllowed = false;
    }

    /// <summary>Takes the key that the colon at the cursor belongs to; null where there is none.</summary>
    public SimpleKey? Take()
    {
        if (_levels[Level] is not { } key || !IsStillPossible(Level, key))
        {
            return null;
        }

        _levels[Level] = null;
        return key;
    }

    /// <summary>Gives up the possible key of this level.</summary>
    public void Drop()
    {
        if (_levels[Level] is { IsRequired: true } key)
        {
            throw MissingColon(key);
        }

        _levels[Level] = null;
    }

    public void EnterFlow()
    {
        _levels.Add(null);
        AreAllowed = true;
    }

    public void LeaveFlow()
    {
        Drop();
        if (IsInFlow)
        {
            _ = _explicit.Remove(Level);
            _levels.RemoveAt(Level);
        }

        AreAllowed = false;
    }

    /// <summary>Notes that a <c>?</c> began the key of this level.</summary>
    public void BeginExplicit() => _ = _explicit.Add(Level);

    /// <summary>Ends the key that a <c>?</c> began; false where none did.</summary>
    public bool EndExplicit() => _explicit.Remove(Level);

    /// <summary>Whether a colon at the cursor would still belong to the key: it is on one line and is not too long.</summary>
    private bool IsStillPossible(int level, SimpleKey key)
    {
        if (key.Line == cursor.Line && key.Index + MaxLength >= cursor.Index)
        {
            return true;
        }

        if (key.IsRequired)
        {
            throw MissingColon(key);
        }

        _levels[level] = null;
        return false;
    }

    private static ScanException MissingColon(SimpleKey key) =>
        new(key.Index, "a key must be here, with a ':' and a space after it on the same line");
}
