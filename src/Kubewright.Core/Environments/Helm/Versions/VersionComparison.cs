using System.Text.RegularExpressions;

namespace Kubewright.Core.Environments.Helm.Versions;

/// <summary>One comparison of a constraint: <c>&gt;=1.21</c>, <c>~1.x</c>.</summary>
internal sealed class VersionComparison
{
    private readonly string _operator;
    private readonly SemanticVersion _version;

    /// <summary>Whether any part of the version is missing or a wildcard.</summary>
    private readonly bool _isDirty;

    private readonly bool _isMinorDirty;
    private readonly bool _isPatchDirty;

    private VersionComparison(string @operator, SemanticVersion version, bool isDirty, bool isMinorDirty, bool isPatchDirty)
    {
        _operator = @operator;
        _version = version;
        _isDirty = isDirty;
        _isMinorDirty = isMinorDirty;
        _isPatchDirty = isPatchDirty;
    }

    public bool NamesPrerelease => _version.Prerelease.Length > 0;

    public static VersionComparison? Of(Match match)
    {
        var (major, minor, patch, prerelease) = (match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Value);
        bool isDirty = false, isMinorDirty = false, isPatchDirty = false;
        var text = match.Value.Substring(match.Groups[1].Length).Trim();
        if (IsWildcard(major))
        {
            (text, isDirty) = ("0.0.0" + prerelease, true);
        }
        else if (minor.Length == 0 || IsWildcard(minor.Substring(1)))
        {
            (text, isDirty, isMinorDirty) = ($"{major}.0.0{prerelease}", true, true);
        }
        else if (patch.Length == 0 || IsWildcard(patch.Substring(1)))
        {
            (text, isDirty, isPatchDirty) = ($"{major}{minor}.0{prerelease}", true, true);
        }

        return SemanticVersion.Parse(text, out _) is { } version
            ? new VersionComparison(match.Groups[1].Value, version, isDirty, isMinorDirty, isPatchDirty)
            : null;
    }

    public bool Allows(SemanticVersion version, bool withPrereleases)
    {
        if (version.Prerelease.Length > 0 && !withPrereleases)
        {
            return false;
        }

        return _operator switch
        {
            "" or "=" => _isDirty ? IsTilde(version) : version.CompareTo(_version) == 0,
            "!=" => IsNot(version),
            ">" => IsGreater(version),
            ">=" or "=>" => version.CompareTo(_version) >= 0,
            "<" => version.CompareTo(_version) < 0,
            "<=" or "=<" => IsLessOrEqual(version),
            "^" => IsCaret(version),
            _ => IsTilde(version),
        };
    }

    private bool IsNot(SemanticVersion version)
    {
        if (!_isDirty)
        {
            return version.CompareTo(_version) != 0;
        }

        if (_version.Major != version.Major || (_version.Minor != version.Minor && !_isMinorDirty))
        {
            return true;
        }

        if (_isMinorDirty)
        {
            return false;
        }

        if (_version.Patch != version.Patch && !_isPatchDirty)
        {
            return true;
        }

        return _isPatchDirty
            ? (version.Prerelease.Length > 0 || NamesPrerelease) && SemanticVersion.ComparePrereleases(version.Prerelease, _version.Prerelease) != 0
            : version.CompareTo(_version) != 0;
    }

    private bool IsGreater(SemanticVersion version)
    {
        if (!_isDirty)
        {
            return version.CompareTo(_version) > 0;
        }

        return version.Major != _version.Major ? version.Major > _version.Major
            : !_isMinorDirty && (_isPatchDirty ? version.Minor > _version.Minor : version.CompareTo(_version) > 0);
    }

    private bool IsLessOrEqual(SemanticVersion version) => !_isDirty
        ? version.CompareTo(_version) <= 0
        : version.Major <= _version.Major && !(version.Major == _version.Major && version.Minor > _version.Minor && !_isMinorDirty);

    private bool IsTilde(SemanticVersion version)
    {
        if (version.CompareTo(_version) < 0)
        {
            return false;
        }

        if (_version is { Major: 0, Minor: 0, Patch: 0 } && !_isMinorDirty && !_isPatchDirty)
        {
            return true;
        }

        return version.Major == _version.Major && (version.Minor == _version.Minor || _isMinorDirty);
    }

    private bool IsCaret(SemanticVersion version)
    {
        if (version.CompareTo(_version) < 0)
        {
            return false;
        }

        if (_version.Major > 0 || _isMinorDirty || version.Major > 0)
        {
            return version.Major == _version.Major;
        }

        if (_version.Minor > 0 || _isPatchDirty)
        {
            return version.Minor == _version.Minor;
        }

        return version.Minor == 0 && version.Patch == _version.Patch;
    }

    private static bool IsWildcard(string part) => part is "x" or "X" or "*";
}
