// The words of the tables' own menu, which Handsontable leaves to whoever uses it (it knows `zh-CN` by name only).
(function () {
    if (!window.Handsontable || !Handsontable.languages) return;
    const { dictionaryKeys: keys, registerLanguageDictionary: register } = Handsontable.languages;
    const words = {
        ROW_ABOVE: '在上方插入行', ROW_BELOW: '在下方插入行', INSERT_LEFT: '在左侧插入列', INSERT_RIGHT: '在右侧插入列',
        REMOVE_ROW: '删除行', REMOVE_COLUMN: '删除列', MERGE_CELLS: '合并单元格', UNMERGE_CELLS: '取消合并',
        UNDO: '撤销', REDO: '重做', COPY: '复制', CUT: '剪切', CLEAR_COLUMN: '清空列', READ_ONLY: '只读',
        ALIGNMENT: '对齐', ALIGNMENT_LEFT: '左对齐', ALIGNMENT_CENTER: '水平居中', ALIGNMENT_RIGHT: '右对齐',
        ALIGNMENT_JUSTIFY: '两端对齐', ALIGNMENT_TOP: '顶端对齐', ALIGNMENT_MIDDLE: '垂直居中', ALIGNMENT_BOTTOM: '底端对齐',
    };
    const dictionary = { languageCode: 'zh-CN' };
    Object.entries(words).forEach(([name, word]) => { dictionary[keys['CONTEXTMENU_ITEMS_' + name]] = word; });
    register(dictionary);
})();
